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
import java.util.Locale;
import nl.maatstaf.analysis.Bundles;
import nl.maatstaf.analysis.Terms;

/** The latest run in one zip: without data, and under an agreement with them, so that it can be run again. */
final class BundleSection extends Section {

    private static final String ZIP = "application/zip";

    private final Bundles bundles;
    private final String study;
    private final TextField purpose = new TextField();
    private final TextField agreement = new TextField();
    private final Div told = new Div();

    BundleSection(Bundles bundles, String study) {
        this.bundles = bundles;
        this.study = study;
        addClassName("bundle");
        told.getElement().setAttribute("role", "status");
        purpose.setLabel(getTranslation("bundle.purpose"));
        purpose.setHelperText(getTranslation("bundle.purpose.help"));
        purpose.setMaxLength(Terms.LONGEST_PURPOSE);
        agreement.setMaxLength(Terms.LONGEST_AGREEMENT);
        agreement.setLabel(getTranslation("bundle.agreement"));
        purpose.addClassName("wide");
        agreement.addClassName("wide");
        var make = new NativeButton(getTranslation("bundle.make"), click -> make());
        make.addClassName("plain-button");
        add(new H2(getTranslation("bundle.heading")), new Paragraph(getTranslation("bundle.public")),
                link("bundle.download", study + "-without-data.zip", made()),
                new Paragraph(getTranslation("bundle.with-data")), purpose, agreement, make, told);
    }

    private DownloadHandler made() {
        return DownloadHandler.fromInputStream(_ -> {
            var out = new ByteArrayOutputStream();
            bundles.writeWithoutData(study, out);
            return new DownloadResponse(new ByteArrayInputStream(out.toByteArray()), study + "-without-data.zip", ZIP, out.size());
        });
    }

    private void make() {
        told.removeAll();
        var out = new ByteArrayOutputStream();
        try {
            bundles.writeWithData(study, new Terms(purpose.getValue(), agreement.getValue()), out);
            byte[] file = out.toByteArray();
            String name = study + "-data.zip";
            told.add(link("bundle.download-data", name, DownloadHandler.fromInputStream(_ ->
                    new DownloadResponse(new ByteArrayInputStream(file), name, ZIP, file.length))));
        } catch (Bundles.Refused refused) {
            told.setText(getTranslation("bundle.refused." + refused.reason().name().toLowerCase(Locale.ROOT)));
        }
    }

    private Anchor link(String key, String name, DownloadHandler file) {
        var link = new Anchor(file, AttachmentType.DOWNLOAD, getTranslation(key));
        link.getElement().setAttribute("download", name);
        return link;
    }
}
