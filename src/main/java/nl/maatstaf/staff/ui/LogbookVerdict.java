package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Div;
import nl.maatstaf.staff.audit.Logbook;
import nl.maatstaf.staff.audit.Verdict;

/** Whether the chain holds, in a sentence. */
final class LogbookVerdict extends Div {

    LogbookVerdict(Logbook.Checked checked) {
        addClassName("notice");
        setText(switch (checked.verdict()) {
            case Verdict.Empty() -> getTranslation("logbook.verdict.empty");
            case Verdict.Whole(long entries, var _, var _, long lastHead) ->
                    say("logbook.verdict.whole", entries, checked.took().toMillis(), lastHead);
            case Verdict.NoHeads _ -> warn("logbook.verdict.no-heads");
            case Verdict.Edited(long entry) -> warn("logbook.verdict.edited", entry);
            case Verdict.Missing(long entry) -> warn("logbook.verdict.missing", entry);
            case Verdict.OutOfOrder(long entry, long found) -> warn("logbook.verdict.out-of-order", entry, found);
            case Verdict.Truncated(long after, long signed) -> warn("logbook.verdict.truncated", after, signed);
            case Verdict.Rewritten(long entry) -> warn("logbook.verdict.rewritten", entry);
            case Verdict.DamagedHeads(long line) -> warn("logbook.verdict.damaged-heads", line);
        });
    }

    private String warn(String key, Long... numbers) {
        addClassName("warn");
        return say(key, numbers);
    }

    private String say(String key, Long... numbers) {
        return getTranslation(key, (Object[]) numbers);
    }
}
