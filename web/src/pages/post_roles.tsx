// The tasks of a need: what, how many, from which age, who decides.
import type { JSX } from 'preact';
import { plain, t } from '../i18n/text';
import { Deciding } from '../protocol';
import { Button } from '../ui/button';
import { Select, TextField } from '../ui/field';
import { emptyRole, type NeedForm, type RoleForm } from './post_form';
import { optionsOf } from './choose';
import type { FieldsProps } from './post_fields';
import { text } from './post.text';

export function Roles({ form, set, error }: FieldsProps<NeedForm>): JSX.Element {
    const change = (at: number, part: Partial<RoleForm>): void =>
        set({ roles: form.roles.map((role, n) => (n === at ? { ...role, ...part } : role)) });
    return (
        <div class="post-roles">
            {form.roles.map((role, at) => (
                <fieldset key={at} class="post-role">
                    <legend>{t(text.role(at + 1))}</legend>
                    <OneRole at={at} role={role} error={error} onChange={(part) => change(at, part)} />
                    {form.roles.length > 1 && (
                        <Button onPress={() => set({ roles: form.roles.filter((_, n) => n !== at) })}>
                            {t(text.dropRole)}
                        </Button>
                    )}
                </fieldset>
            ))}
            <Button onPress={() => set({ roles: [...form.roles, emptyRole] })}>{t(text.addRole)}</Button>
        </div>
    );
}

interface Props {
    readonly at: number;
    readonly role: RoleForm;
    readonly error: (field: string) => string | undefined;
    readonly onChange: (part: Partial<RoleForm>) => void;
}

const deciding = { at_once: text.atOnce, by_organizer: text.byOrganizer };

function OneRole({ at, role, error, onChange }: Props): JSX.Element {
    return (
        <>
            <TextField
                id={`role${at}-title`}
                label={t(text.roleTitle)}
                required
                maxLength={80}
                value={role.title}
                error={error(`role${at}-title`)}
                onChange={(title) => onChange({ title })}
            />
            <div class="post-row">
                <TextField
                    id={`role${at}-min`}
                    label={t(text.headsMin)}
                    inputMode="numeric"
                    maxLength={4}
                    value={role.min}
                    error={error(`role${at}-min`)}
                    onChange={(min) => onChange({ min })}
                />
                <TextField
                    label={t(text.headsMax)}
                    inputMode="numeric"
                    maxLength={4}
                    value={role.max}
                    onChange={(max) => onChange({ max })}
                />
            </div>
            <TextField
                id={`role${at}-age`}
                label={t(text.minAge)}
                inputMode="numeric"
                maxLength={3}
                value={role.minAge}
                error={error(`role${at}-age`)}
                onChange={(minAge) => onChange({ minAge })}
            />
            <Select
                label={plain(text.deciding)}
                value={role.deciding}
                options={optionsOf(Deciding, deciding)}
                onChange={(code) =>
                    onChange({ deciding: Deciding.find((each) => each === code) ?? role.deciding })
                }
            />
        </>
    );
}
