import type { PixelSize } from '#template/imageCrops.ts';

/** What is known of an image, as names and words; nothing where there is none. */
export function imageFacts(
  address: string | null,
  size: PixelSize | null,
  weight: number | null,
): { name: string; text: string }[] {
  if (address === null) return [];
  const { host, pathname } = new URL(address);
  const type = /\.([a-z0-9]{2,5})$/i.exec(pathname)?.[1];
  return [
    { name: 'Host', text: host },
    ...(size === null
      ? []
      : [
          {
            name: 'Size',
            text:
              size.width > 0 && size.height > 0
                ? `${size.width} × ${size.height} pixels`
                : 'A drawing of no fixed size',
          },
          {
            name: 'Weight',
            // Browsers tell a page the weight of another server's file only where that server allows it.
            text: weight === null ? 'Not told by its host' : `${(weight / 1000).toFixed(1)} kB`,
          },
        ]),
    ...(type === undefined ? [] : [{ name: 'Type', text: type.toUpperCase() }]),
  ];
}
