// Where somebody has to go: the place, and the meeting point there.
export const whereTo = (place: string | undefined, meeting: string | undefined): string =>
    [...new Set([place, meeting].filter(Boolean))].join('　');
