import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  id: string;
  label: string;
  children: ComponentChildren;
  /** What stays when it is folded again. */
  below?: ComponentChildren;
}

/** A part of a page that is folded away behind its name. */
export function FoldSection({ id, label, children, below }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="group">
      <button
        type="button"
        class="subtle fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {label}
      </button>
      <div id={id}>
        {isOpen && children}
        {below}
      </div>
    </section>
  );
}
