// @vitest-environment node
// The types of protocol.ts and the examples that the server reads and writes (protocol/examples) say the same.
import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { knownEvent, knownState } from './protocol';

const folder = new URL('../../protocol/examples/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8');
const example = (name: string): Record<string, unknown> => JSON.parse(textOf(name));

// What the compiler says about an example, written as a literal of the type with its name.
function complaints(literals: ReadonlyMap<string, string>): string[] {
    const path = new URL('examples_as_literals.ts', import.meta.url).pathname;
    const lines = [...literals].map(([name, text], i) => `export const e${i}: P.${name} = ${text};`);
    const source = `import type * as P from './protocol';\n${lines.join('\n')}\n`;
    const options: ts.CompilerOptions = {
        strict: true,
        noEmit: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        types: [],
    };
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) =>
        name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : read(name, ...rest);
    const program = ts.createProgram([path], options, host);
    return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const kindsOf = (union: 'Event' | 'State'): string[] => {
    const schema = JSON.parse(readFileSync(new URL('../schema.json', folder), 'utf8'));
    return schema.$defs[union].oneOf.map(({ $ref }: { $ref: string }) => $ref.replace('#/$defs/', ''));
};

describe('protocol', () => {
    it('has a type for every example, and every example fits it', () => {
        expect(complaints(new Map(names.map((name) => [name, textOf(name)])))).toEqual([]);
    }, 30_000);

    it('has types that refuse what the schema refuses', () => {
        const wrong = new Map([
            ['SignUp', '{"type":"sign_up","occurrence":"42","adults":1,"children":0}'],
            ['LogOut', '{"type":"log_out","surprise":1}'],
            ['GetEvent', '{"type":"get_event"}'],
            ['Command', '{"type":"brand_new"}'],
        ]);
        expect(complaints(wrong)).toHaveLength(wrong.size);
    }, 30_000);

    it('knows every event and state entry, and leaves them as they are', () => {
        for (const name of kindsOf('Event')) {
            const event = example(name);
            expect(knownEvent(event), name).toBe(true);
            expect(event).toEqual(example(name));
        }
        for (const name of kindsOf('State')) {
            const state = example(name);
            expect(knownState(state), name).toBe(true);
            expect(state).toEqual(example(name));
        }
    });

    it('takes a new enum value for other, and does not mind a new field', () => {
        const event = { ...example('SignUpChanged'), state: 'brand_new', surprise: { deep: 1 } };
        expect(knownEvent(event)).toBe(true);
        expect(event.state).toBe('other');
        expect(event.surprise).toEqual({ deep: 1 });
        const state = { ...example('Seats'), state: 'brand_new' };
        expect(knownState(state)).toBe(true);
        expect(state.state).toBe('other');
    });

    it('does not know a new kind, nor what is no message at all', () => {
        for (const value of [{ kind: 'brand_new' }, { kind: 'toString' }, { kind: 7 }, {}, [], null, undefined, 'seats']) {
            expect(knownEvent(value)).toBe(false);
            expect(knownState(value)).toBe(false);
        }
    });
});
