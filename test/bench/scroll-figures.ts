export interface ScrollFigures {
  /** Ms from frame to frame. */
  frames: number[];
  /** Ms of work that held the painting thread for longer than 50 ms, added up. */
  longTasks: number;
  /** The longest stretch of ms with nothing but paper in the middle of the window. */
  longestBlank: number;
  /** Per cent of the frames with a sharp page in the middle. */
  sharp: number;
}

/** Runs in the page: scrolls from the top at a steady speed for at most 15 s and watches what is shown. */
export async function scrollSteadily(pagesASecond: number): Promise<ScrollFigures> {
  const { bench } = globalThis;
  if (!bench) throw new Error('The page is not ready.');
  const scroller = bench.scroller();
  scroller.scrollTop = 0;
  // what was jumped to before draws out meanwhile, the same for both, and is not counted here
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const perPage = scroller.scrollHeight / bench.pages();
  const lasting = Math.min(15_000, (bench.pages() / pagesASecond) * 1000);
  const figures: ScrollFigures = { frames: [], longTasks: 0, longestBlank: 0, sharp: 0 };
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) figures.longTasks += entry.duration;
  });
  observer.observe({ entryTypes: ['longtask'] });
  const begun = performance.now();
  let last = begun;
  let blankSince: number | null = null;
  let sharp = 0;
  while (last - begun < lasting) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    figures.frames.push(now - last);
    last = now;
    scroller.scrollTop = ((now - begun) / 1000) * pagesASecond * perPage;
    const middle = bench.middle();
    if (middle === 'sharp') sharp += 1;
    blankSince = middle === 'blank' ? (blankSince ?? now) : null;
    if (blankSince !== null)
      figures.longestBlank = Math.max(figures.longestBlank, now - blankSince);
  }
  observer.disconnect();
  figures.sharp = (100 * sharp) / figures.frames.length;
  return figures;
}
