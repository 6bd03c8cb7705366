export interface PixelSize {
  width: number;
  height: number;
}

/** What PostHog's chooser shows of a picture, in CSS pixels: it fills the crop and is cut off evenly at the sides. */
export const imageCrops = {
  card: { width: 210, height: 120 },
  featured: { width: 176, height: 132 },
  /** The featured card on a narrow window. */
  featuredNarrow: { width: 160, height: 132 },
} as const satisfies Record<string, PixelSize>;

/** What PostHog's handbook tells its own authors to draw. */
export const advisedSize: PixelSize = { width: 396, height: 208 };

/** From 0 to 1, of the picture's own width and height; the rest is cut off, half of it on either side. */
export interface VisibleShare {
  width: number;
  height: number;
}

/** As much of a picture as `crop` shows. */
export function visibleShare(picture: PixelSize, crop: PixelSize): VisibleShare {
  const [own, wanted] = [picture.width / picture.height, crop.width / crop.height];
  return { width: Math.min(1, wanted / own), height: Math.min(1, own / wanted) };
}

/** As much of a picture as every crop shows. */
export function safeArea(picture: PixelSize): VisibleShare {
  const shares = Object.values(imageCrops).map((crop) => visibleShare(picture, crop));
  return {
    width: Math.min(...shares.map(({ width }) => width)),
    height: Math.min(...shares.map(({ height }) => height)),
  };
}
