/**
 * Runs it once the next frame is on the screen, so that it holds up none; at once where no frames are drawn.
 * Returns what makes it run now, if it has not yet.
 */
export function afterPaint(run: () => void): () => void {
  let waiting = true;
  let timer = 0;
  const once = () => {
    if (!waiting) return;
    waiting = false;
    run();
  };
  if (!('requestAnimationFrame' in globalThis)) {
    once();
    return once;
  }
  // A task that begins in a frame comes after its painting.
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(once);
  });
  const flush = () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    once();
  };
  if (document.hidden) flush();
  return flush;
}

/**
 * Comes true once the next frame is on the screen. For questions that a page asks as it opens and whose answers
 * nobody waits for: asking costs time too.
 */
export const painted = () => new Promise<void>((done) => void afterPaint(done));
