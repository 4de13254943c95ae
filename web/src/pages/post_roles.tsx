// The tasks of a need: what and how many; behind it their own hours, conditions, and who decides.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { TextField } from '../ui/field';
import { emptyRole, type NeedForm, type RoleForm } from './need_form';
import type { FieldsProps } from './post_fields';
import { RoleConditions } from './role_conditions';
import { RoleDeciding } from './role_deciding';
import { focusRow } from './row_focus';
import { text } from './post_who.text';

export function Roles({ form, set, error }: FieldsProps<NeedForm>): JSX.Element {
    const change = (at: number, part: Partial<RoleForm>): void =>
        set({ roles: form.roles.map((role, n) => (n === at ? { ...role, ...part } : role)) });
    const show = (roles: readonly RoleForm[], at: number): void => {
        set({ roles });
        focusRow(`role${at}-title`);
    };
    return (
        <div class="post-roles">
            {form.roles.map((role, at) => (
                <fieldset key={at} class="post-role">
                    <legend>{t(text.role(at + 1))}</legend>
                    <OneRole
                        at={at}
                        role={role}
                        error={error}
                        isShift={form.kind === 'shift'}
                        onChange={(part) => change(at, part)}
                    />
                    {form.roles.length > 1 && (
                        <Button
                            kind="quiet"
                            onPress={() =>
                                show(
                                    form.roles.filter((_, n) => n !== at),
                                    Math.max(0, at - 1),
                                )
                            }
                        >
                            {t(text.dropRole)}
                        </Button>
                    )}
                </fieldset>
            ))}
            <Button onPress={() => show([...form.roles, emptyRole], form.roles.length)}>
                {t(text.addRole)}
            </Button>
        </div>
    );
}

export interface RoleProps {
    readonly at: number;
    readonly role: RoleForm;
    readonly error: (field: string) => string | undefined;
    readonly onChange: (part: Partial<RoleForm>) => void;
}

function OneRole(props: RoleProps & { readonly isShift: boolean }): JSX.Element {
    const { at, role, error, onChange, isShift } = props;
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
                    support={t(text.headsMinSupport)}
                    required
                    inputMode="numeric"
                    maxLength={4}
                    value={role.min}
                    error={error(`role${at}-min`)}
                    // As many as are needed, until somebody says that more may come.
                    onChange={(min) => onChange({ min, ...(role.max === role.min && { max: min }) })}
                />
                <TextField
                    label={t(text.headsMax)}
                    required
                    inputMode="numeric"
                    maxLength={4}
                    value={role.max}
                    onChange={(max) => onChange({ max })}
                />
            </div>
            {isShift && <OwnHours at={at} role={role} error={error} onChange={onChange} />}
            <Disclosure summary={t(text.conditions)} open={hasConditions(role)}>
                <RoleConditions at={at} role={role} error={error} onChange={onChange} />
            </Disclosure>
            <RoleDeciding at={at} role={role} error={error} onChange={onChange} />
        </>
    );
}

function hasConditions({ skill, certificate, minAge, maxAge, language, firstSeats }: RoleForm): boolean {
    return Boolean(skill || certificate || minAge || maxAge || language || firstSeats);
}

function OwnHours({ at, role, error, onChange }: RoleProps): JSX.Element {
    return (
        <Disclosure summary={t(text.ownHours)} open={Boolean(role.from || role.to || role.meeting)}>
            <div class="post-row">
                <TextField
                    id={`role${at}-from`}
                    label={t(text.from)}
                    support={t(text.timeExample)}
                    maxLength={8}
                    value={role.from}
                    error={error(`role${at}-from`)}
                    onChange={(from) => onChange({ from })}
                />
                <TextField
                    label={t(text.to)}
                    support={t(text.timeExample)}
                    maxLength={8}
                    value={role.to}
                    onChange={(to) => onChange({ to })}
                />
            </div>
            <TextField
                label={t(text.meeting)}
                maxLength={120}
                value={role.meeting}
                onChange={(meeting) => onChange({ meeting })}
            />
        </Disclosure>
    );
}
