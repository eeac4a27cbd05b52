let freely = false;

/** What is left now needs no guard: nothing would be lost, or losing it was agreed to. */
export function leaveFreely(): void {
  freely = true;
}

/** Whether the page is being left by such a way. */
export const leavesFreely = (): boolean => freely;
