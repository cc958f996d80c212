import { ZoomIn, ZoomOut } from 'lucide-react';
import { useId } from 'react';
import type { Fit } from '../../pdf/page-layout.ts';
import { ToolButton } from './tool-button.tsx';
import { nextZoom, percent } from './zoom-steps.ts';

const offered = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

interface ZoomFieldProps {
  fit: Fit;
  /** What the fit comes to now. */
  zoom: number;
  onFit: (fit: Fit) => void;
}

/** Smaller, a choice of sizes, larger. */
export function ZoomField({ fit, zoom, onFit }: ZoomFieldProps) {
  const id = useId();
  const sizes = typeof fit === 'number' && !offered.includes(fit) ? [...offered, fit] : offered;
  const chosen = (value: string) =>
    onFit(value === 'width' || value === 'page' ? value : Number(value));
  return (
    <div className="tools">
      <ToolButton icon={ZoomOut} label="Smaller" onPress={() => onFit(nextZoom(zoom, -1))} />
      <label htmlFor={id} className="visually-hidden">
        Size of the pages
      </label>
      <select
        id={id}
        className="field-box zoom-choice"
        value={String(fit)}
        onChange={(event) => chosen(event.target.value)}
      >
        <option value="width">Fit width{fit === 'width' ? ` (${percent(zoom)})` : ''}</option>
        <option value="page">Whole page{fit === 'page' ? ` (${percent(zoom)})` : ''}</option>
        {sizes
          .toSorted((one, other) => one - other)
          .map((size) => (
            <option key={size} value={String(size)}>
              {percent(size)}
            </option>
          ))}
      </select>
      <ToolButton icon={ZoomIn} label="Larger" onPress={() => onFit(nextZoom(zoom, 1))} />
    </div>
  );
}
