/** Fillings of the boxes, in points of the page: each standing has its own pattern, so that colour alone says nothing. */
export function Hatches() {
  return (
    <svg class="hatches" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id="hatch-burn" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground-burn" width="5" height="5" />
          <line class="hatch-line-burn" x1="0" y1="0" x2="0" y2="5" stroke-width="3" />
        </pattern>
        <pattern id="hatch-own" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect class="hatch-ground-own" width="5" height="5" />
          <line class="hatch-line-own" x1="0" y1="0" x2="0" y2="5" stroke-width="3" />
        </pattern>
        <pattern id="hatch-open" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="hatch-ground-open" width="6" height="6" />
          <circle class="hatch-dot-open" cx="3" cy="3" r="1.2" />
        </pattern>
      </defs>
    </svg>
  );
}
