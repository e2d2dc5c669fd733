import { useEffect, useRef } from "preact/hooks";

/** Title of a step. It takes the focus when the step opens, so that the keyboard and screen readers start there. */
export function Heading({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${text} · omissis`;
  }, [text]);
  return (
    <h1 ref={heading} tabIndex={-1} class="page-title">
      {text}
    </h1>
  );
}
