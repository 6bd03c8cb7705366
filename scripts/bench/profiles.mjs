/** @typedef {import('playwright').CDPSession} Devtools */

/**
 * What a visitor's machine and line are like. `bytesPerSecond` and `latency` (milliseconds, a round trip)
 * are null where the line is the machine's own.
 * @typedef {{ name: string, cpu: number, bytesPerSecond: number | null, latency: number }} Profile
 */

/** @type {Profile} */
export const plain = { name: 'plain', cpu: 1, bytesPerSecond: null, latency: 0 };
/** @type {Profile} */
export const slow = { name: 'slow', cpu: 4, bytesPerSecond: 1_600_000 / 8, latency: 150 };
/** @type {Profile} */
export const slowProcessor = { ...plain, name: 'slow processor', cpu: 4 };

/** @param {Devtools} devtools @param {Profile} profile */
export async function put(devtools, { cpu, bytesPerSecond, latency }) {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond ?? -1,
    uploadThroughput: bytesPerSecond ?? -1,
  });
}
