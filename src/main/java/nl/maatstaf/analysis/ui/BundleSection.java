package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import nl.maatstaf.analysis.Bundles;
import nl.maatstaf.analysis.Terms;
import nl.maatstaf.shell.work.Contents;
import nl.maatstaf.shell.work.Ending;
import nl.maatstaf.shell.work.LongWork;
import nl.maatstaf.shell.work.Sentence;
import nl.maatstaf.shell.work.UnderWay;
import nl.maatstaf.shell.work.Watch;

/** The latest run in one zip: without data, and under an agreement with them, so that it can be run again. */
final class BundleSection extends Section {

    private static final String ZIP = "application/zip";

    private final Bundles bundles;
    private final String study;
    private final TextField purpose = field("bundle.purpose", Terms.LONGEST_PURPOSE);
    private final TextField agreement = field("bundle.agreement", Terms.LONGEST_AGREEMENT);

    BundleSection(Bundles bundles, String study, UnderWay underWay) {
        this.bundles = bundles;
        this.study = study;
        addClassName("bundle");
        purpose.setHelperText(getTranslation("bundle.purpose.help"));
        var make = new NativeButton(getTranslation("bundle.make"));
        make.addClassName("plain-button");
        var offer = new Div(purpose, agreement, make);
        offer.addClassName("offer");
        var work = new LongWork(underWay, offer);
        make.addClickListener(_ -> {
            var terms = new Terms(purpose.getValue(), agreement.getValue());
            work.begin("bundle of " + study, watch -> make(terms, watch));
        });
        add(new H2(getTranslation("bundle.heading")), new Paragraph(getTranslation("bundle.public")), withoutData(),
                new Paragraph(getTranslation("bundle.with-data")), work);
    }

    private Anchor withoutData() {
        String name = study + "-without-data.zip";
        var link = new Anchor(DownloadHandler.fromInputStream(_ -> {
            var out = new ByteArrayOutputStream();
            bundles.writeWithoutData(study, out);
            return new DownloadResponse(new ByteArrayInputStream(out.toByteArray()), name, ZIP, out.size());
        }), AttachmentType.DOWNLOAD, getTranslation("bundle.download"));
        link.getElement().setAttribute("download", name);
        return link;
    }

    private Ending make(Terms terms, Watch watch) throws IOException {
        try {
            return Ending.File.of(Contents.onDisk(), out -> {
                bundles.writeWithData(study, terms, out,
                        (_, done, of) -> watch.at(done, of, new Sentence("bundle.making", done + 1, of)));
                return new Ending.Label(new Sentence("bundle.file-name", study), ZIP, new Sentence("bundle.ready"));
            });
        } catch (Bundles.Refused refused) {
            return new Ending.Refused(
                    new Sentence("bundle.refused." + refused.reason().name().toLowerCase(Locale.ROOT)));
        }
    }

    private TextField field(String key, int longest) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.addClassName("wide");
        return field;
    }
}
