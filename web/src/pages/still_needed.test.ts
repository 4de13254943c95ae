import { describe, expect, it } from 'vitest';
import type { RoleOpen } from '../protocol';
import { stillNeeded } from './still_needed';

const role = (confirmed: number, urgent = false) => ({
    open: {
        kind: 'role_open',
        need: 1,
        role: 2,
        confirmed,
        heads_min: 2,
        heads_max: 4,
        closed: false,
    } satisfies RoleOpen,
    urgent,
});

describe('a need as a whole', () => {
    it('misses the people of all its roles, and is as urgent as one of them', () => {
        expect(stillNeeded('open', [role(0), role(1)]).text.ja).toBe('あと3人');
        expect(stillNeeded('open', [role(0), role(1, true)]).text.ja).toBe('！急いでいます あと3人');
        expect(stillNeeded('open', [role(4), role(1)]).text.ja).toBe('あと1人');
        expect(stillNeeded('open', [role(4), role(4)]).tone).toBe('filled');
        expect(stillNeeded('closed', [role(0), role(1)]).tone).toBe('closed');
        expect(stillNeeded('cancelled', [role(4)]).tone).toBe('cancelled');
    });
    it('counts nobody for a role that has been closed', () => {
        const closed = { ...role(0), open: { ...role(0).open, closed: true } };
        expect(stillNeeded('open', [closed, role(3)]).text.ja).toBe('あと1人');
    });
    it('that was taken off the pages says so, and not that it is over', () => {
        expect(stillNeeded('unpublished', [role(0), role(1)]).text.ja).toBe('公開を止めています');
    });
});
