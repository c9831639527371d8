import type { MapPicture } from '../views/map/map-picture';

/** Pixels of the file for one of the drawing: sharp on a screen that is, too. */
const SCALE = 2;

/** An SVG as an address that an image can be read from; it needs nothing from elsewhere. */
export const addressOf = ({ svg }: MapPicture): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** Draws what an image shows of `picture` into a PNG. Rejects where it cannot be read or drawn. */
export async function pngOf(image: HTMLImageElement, { width, height }: MapPicture): Promise<Blob> {
  await image.decode();
  const canvas = createEl('canvas', { attr: { width: width * SCALE, height: height * SCALE } });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The drawing could not be made into a picture.'));
    }, 'image/png');
  });
}
