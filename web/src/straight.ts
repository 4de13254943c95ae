// Marks that turn the direction of writing, and that nobody sees, in what other people wrote: put into a sentence, one
// of them would turn the rest of the sentence. They are taken out of everything that arrives, before it is read as
// JSON. Letters that are written from right to left need none of them.
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

export const straight = (json: string): string => json.replace(turning, '');
