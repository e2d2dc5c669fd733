/** The day a run judges for: `--today`, else that of this computer's clock, `YYYY-MM-DD`. */
export function todayOf({ today }: { readonly today?: string }): string {
  if (today !== undefined) return today;
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
