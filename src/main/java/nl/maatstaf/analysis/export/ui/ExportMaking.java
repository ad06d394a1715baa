package nl.maatstaf.analysis.export.ui;

import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.security.SecureRandom;
import nl.maatstaf.analysis.export.ExportRefusedException;
import nl.maatstaf.analysis.export.ExportRequest;
import nl.maatstaf.analysis.export.Exported;
import nl.maatstaf.analysis.export.Exports;
import nl.maatstaf.shell.work.Contents;
import nl.maatstaf.shell.work.Ending;
import nl.maatstaf.shell.work.LongWork;
import nl.maatstaf.shell.work.Sentence;
import nl.maatstaf.shell.work.UnderWay;
import nl.maatstaf.shell.work.Watch;

/** The form for an export, and the export that is made of it. What was filled in stays. */
final class ExportMaking extends Div {

    private static final int PER_CENT = 100;

    private final Exports exports;
    private final LongWork work;

    ExportMaking(Exports exports, String study, boolean locked, UnderWay underWay, Runnable whenOver) {
        this.exports = exports;
        work = new LongWork(underWay, new ExportForm(study, locked, this::make), whenOver);
        add(work);
    }

    private void make(ExportRequest request) {
        work.begin("export of " + request.study(), watch -> export(request, watch));
    }

    private Ending export(ExportRequest request, Watch watch) throws IOException {
        try {
            return Ending.File.of(Contents.onDisk(), out -> {
                Exported exported = exports.export(request, new SecureRandom(), out, (done, of) -> watch.at(done, of,
                        new Sentence("export.making", of == 0 ? PER_CENT : (int) ((long) PER_CENT * done / of))));
                return new Ending.Label(new Sentence("export.file-name", request.study(), exported.number()),
                        "application/zip", new Sentence("export.ready", exported.number()));
            });
        } catch (ExportRefusedException refused) {
            return new Ending.Refused(new Sentence("export.refused." + refused.refusal().key()));
        }
    }
}
