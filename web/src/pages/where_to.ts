// The words of a place that a change has kept: a venue of the list stands there with its number.
export const keptPlace = (kept: string): string => kept.replace(/^facility:\d+ ?/, '');

// Where somebody has to go: the place, and the meeting point there.
export const whereTo = (place: string | undefined, meeting: string | undefined): string =>
    [...new Set([place, meeting].filter(Boolean))].join('　');
