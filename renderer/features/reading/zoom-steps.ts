/** Zoom factors that the plus and minus keys go through; 1 is 100 %. */
const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8];

/** The next step above or below a zoom, whatever the zoom is; the last one at either end. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  // a fit that comes to 99.6 % is 100 % to the eye: the next step must be seen to do something
  const near = 0.02 * zoom;
  const next =
    direction === 1
      ? steps.find((step) => step > zoom + near)
      : steps.findLast((step) => step < zoom - near);
  return next ?? zoom;
}

/** "75 %" */
export function percent(zoom: number): string {
  return `${Math.round(zoom * 100)} %`;
}
