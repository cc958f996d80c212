import { useEffect, useState } from 'react';
import { filesOf } from './dropped-files.ts';

/**
 * Takes files and folders dropped anywhere in the window. A drop never navigates away. Answers whether
 * something is being held over the window just now.
 */
export function useFileDoor(take: (files: File[]) => Promise<void>): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const dropped = (event: DragEvent) => {
      if (!bringsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setIsOver(false);
      void filesOf(event.dataTransfer).then(take);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', left);
    window.addEventListener('drop', dropped);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', left);
      window.removeEventListener('drop', dropped);
    };
  }, [take]);
  return isOver;
}
