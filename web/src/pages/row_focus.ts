// Whoever adds a row to a form goes on in it, and whoever removes one in the row before it: what had the focus lies behind
// it or is gone.
export function focusRow(field: string): void {
    requestAnimationFrame(() => document.getElementById(field)?.focus());
}
