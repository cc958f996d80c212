import type { ChairMotion } from '../../../shared/contract/chair.ts';

/** The words that the meeting has before it: an amendment first, then the motion as it stands. */
export function MotionBefore({ motion }: { motion: ChairMotion }) {
  const { text, standing, moved, amendment } = motion;
  return (
    <div className="chair-motion">
      {amendment && (
        <>
          <h3>The amendment, which would make it read</h3>
          <p className="chair-motion-text">{amendment.text}</p>
          {amendment.moved !== '' && <p className="quiet">{amendment.moved}</p>}
        </>
      )}
      <h3>{standing === 'substantive' ? 'The substantive motion' : 'The motion'}</h3>
      <p className="chair-motion-text">{text}</p>
      {moved !== '' && <p className="quiet">{moved}</p>}
    </div>
  );
}
