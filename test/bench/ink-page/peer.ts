/** The least that can be drawn: a plain line on a bare canvas over the window, and nothing besides. */
const canvas = document.createElement('canvas');
const context = canvas.getContext('2d', { desynchronized: true });
if (!context) throw new Error('No canvas.');
canvas.width = innerWidth;
canvas.height = innerHeight;
document.getElementById('window')?.append(canvas);
let strokes = 0;

canvas.addEventListener('pointerdown', (event) => {
  context.beginPath();
  context.moveTo(event.clientX, event.clientY);
});
canvas.addEventListener('pointermove', (event) => {
  if (event.buttons === 0) return;
  for (const { clientX, clientY } of event.getCoalescedEvents()) context.lineTo(clientX, clientY);
  context.stroke();
});
canvas.addEventListener('pointerup', () => {
  strokes += 1;
});

globalThis.inkBench = {
  ready: Promise.resolve(),
  strokes: () => strokes,
  outlineTimes: () => [],
};
