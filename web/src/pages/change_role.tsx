// The form that changes a posted role. It holds what is said now; what is not touched is not sent.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { now } from '../clock';
import { raw, t } from '../i18n/text';
import type { ChangeRole as Wish, RoleView } from '../protocol';
import { Button } from '../ui/button';
import { DateField } from '../ui/date_field';
import { TextField } from '../ui/field';
import { Panel, ProblemPanel } from '../ui/panel';
import { useCommand } from '../use_command';
import { changeOfRole, hoursOf, roleChangeOf, roleErrors, type RoleChange } from './change_role_form';
import { text } from './change_role.text';

interface Props {
    readonly role: RoleView;
    readonly onChange: () => void;
}

export default function ChangeRole({ role, onChange }: Props): JSX.Element {
    const [form, setForm] = useState(() => roleChangeOf(role));
    const [tried, setTried] = useState(false);
    const changing = useCommand<Wish>();
    const set = (part: Partial<RoleChange>): void => setForm({ ...form, ...part });
    const errors = tried ? roleErrors(role, form, now()) : {};
    const error = (field: keyof typeof errors): string | undefined => {
        const words = errors[field];
        return words && raw(words);
    };
    const send = (): void => {
        setTried(true);
        if (Object.keys(roleErrors(role, form, now())).length > 0) return;
        void changing.send(changeOfRole(role, form)).then((outcome) => outcome?.ok && onChange());
    };
    if (changing.answer) return <Panel tone="done" title={t(text.saved)} focus />;
    return (
        <form
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                send();
            }}
        >
            <p>{t(text.told)}</p>
            <div class="post-row">
                <TextField
                    label={t(text.min)}
                    required
                    inputMode="numeric"
                    maxLength={4}
                    value={form.min}
                    error={error('min')}
                    onChange={(min) => set({ min })}
                />
                <TextField
                    label={t(text.max)}
                    required
                    inputMode="numeric"
                    maxLength={4}
                    value={form.max}
                    onChange={(max) => set({ max })}
                />
            </div>
            {hoursOf(role) && (
                <>
                    <DateField
                        legend={t(text.day)}
                        required
                        value={form.day}
                        error={error('day')}
                        onChange={(day) => set({ day })}
                    />
                    <div class="post-row">
                        {(['from', 'to'] as const).map((end) => (
                            <TextField
                                key={end}
                                label={t(text[end])}
                                required
                                maxLength={8}
                                value={form[end]}
                                error={error(end)}
                                onChange={(typed) => set({ [end]: typed })}
                            />
                        ))}
                    </div>
                </>
            )}
            <TextField
                label={t(text.meeting)}
                maxLength={120}
                value={form.meeting}
                onChange={(meeting) => set({ meeting })}
            />
            <Button kind="main" type="submit" busy={changing.busy}>
                {t(text.save)}
            </Button>
            {changing.problem && <ProblemPanel problem={changing.problem} />}
        </form>
    );
}
