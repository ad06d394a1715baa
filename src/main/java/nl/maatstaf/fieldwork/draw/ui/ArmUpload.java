package nl.maatstaf.fieldwork.draw.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import nl.maatstaf.shell.Confirmation;

/** A file with the arm of everybody, for who does not leave it to chance. */
final class ArmUpload extends Div {

    private static final int LARGEST = 10_000_000;

    ArmUpload(Consumer<String> allocate) {
        addClassName("invite-form");
        var upload = new Upload(UploadHandler.inMemory((about, bytes) -> new Confirmation(
                getTranslation("draw.by-list.sure"), getTranslation("draw.by-list.sure.what"),
                getTranslation("draw.by-list.yes"),
                () -> allocate.accept(new String(bytes, StandardCharsets.UTF_8))).open()));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes("text/csv", ".csv");
        upload.setDropAllowed(false);
        upload.setUploadButton(CohortSection.button(getTranslation("draw.by-list.choose"), "plain-button", () -> { }));
        add(new Paragraph(getTranslation("draw.by-list.what")), upload);
    }
}
