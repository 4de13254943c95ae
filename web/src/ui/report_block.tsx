// 「内容がおかしいと知らせる」: for everybody, also without an account. Opens in the page; the answer stays.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDraft } from '../draft';
import { action } from '../i18n/actions.text';
import { raw, t } from '../i18n/text';
import type { Report } from '../protocol';
import { useCommand } from '../use_command';
import { Button, Buttons } from './button';
import { TextArea } from './field';
import { Panel, ProblemPanel } from './panel';
import { text } from './report_block.text';

// `subject` is the short address without its first slash: e/42.
export function ReportBlock({ subject }: { readonly subject: string }): JSX.Element {
    const [open, setOpen] = useState(false);
    const [done, setDone] = useState(false);
    return (
        <div class="report">
            {done && (
                <Panel tone="done" title={t(text.done)} focus>
                    <p>{t(text.next)}</p>
                </Panel>
            )}
            {!open && !done && (
                <Button kind="quiet" onPress={() => setOpen(true)}>
                    {t(action.report)}
                </Button>
            )}
            {open && !done && (
                <Form subject={subject} onDone={() => setDone(true)} onClose={() => setOpen(false)} />
            )}
        </div>
    );
}

interface FormProps {
    readonly subject: string;
    readonly onDone: () => void;
    readonly onClose: () => void;
}

function Form({ subject, onDone, onClose }: FormProps): JSX.Element {
    const sending = useCommand<Report>();
    const { form, set, clear } = useDraft(`report.${subject}`, { words: '' });
    const [tried, setTried] = useState(false);
    const isEmpty = form.words.trim() === '';
    const refused = sending.problem?.pointers.includes('/words') ? sending.problem.detail : undefined;
    const wrong = tried && isEmpty ? raw(text.missing) : refused;
    useEffect(() => document.getElementById('report-words')?.focus(), []);
    const send = async (): Promise<void> => {
        setTried(true);
        if (isEmpty) {
            document.getElementById('report-words')?.focus();
            return;
        }
        const outcome = await sending.send({ type: 'report', subject, words: form.words.trim() });
        if (!outcome?.ok) return;
        clear();
        onDone();
    };
    return (
        <form
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                void send();
            }}
        >
            <TextArea
                id="report-words"
                label={t(text.words)}
                support={t(text.who)}
                required
                rows={3}
                maxLength={1000}
                value={form.words}
                error={wrong}
                onChange={(words) => set({ words })}
            />
            {sending.problem && !wrong && <ProblemPanel problem={sending.problem} />}
            <Buttons>
                <Button kind="main" type="submit" busy={sending.busy}>
                    {t(text.send)}
                </Button>
                <Button onPress={onClose}>{t(action.stop)}</Button>
            </Buttons>
        </form>
    );
}
