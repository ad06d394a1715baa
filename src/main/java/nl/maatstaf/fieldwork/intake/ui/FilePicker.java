package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Takes one file into memory, and never more of it than may be handed in. */
final class FilePicker extends Div {

    private final int largest;
    private volatile byte[] received = {};

    /**
     * Makes it.
     *
     * @param largest the most bytes
     * @param started told when another file begins to arrive: what was said about the one before is said no more
     * @param taken   receives the file
     */
    FilePicker(int largest, Runnable started, Consumer<byte[]> taken) {
        this.largest = largest;
        addClassName("file-picker");
        var upload = new Upload(this::receive);
        // Of two files dropped at once the second would count, or neither.
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xlsx");
        var button = new NativeButton(getTranslation("intake.file.choose"));
        button.addClassName("plain-button");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(getTranslation("intake.file.drop")));
        upload.setI18n(words());
        var refused = new Paragraph();
        refused.addClassNames("notice", "warn");
        // No alert: the part above says it to screen readers by itself.
        refused.setVisible(false);
        upload.addFileRejectedListener(rejected -> {
            refused.setText(getTranslation("intake.file.rejected", megabytes()));
            refused.setVisible(true);
        });
        upload.getElement().addEventListener("upload-start", _ -> started.run());
        // The browser's own events: they come in a request of the person, after the one that brought the file.
        upload.getElement().addEventListener("upload-error", _ -> {
            refused.setText(getTranslation("intake.file.failed"));
            refused.setVisible(true);
            upload.clearFileList();
        });
        upload.getElement().addEventListener("upload-success", _ -> {
            refused.setVisible(false);
            upload.clearFileList();
            byte[] file = received;
            received = new byte[0];
            taken.accept(file);
        });
        add(upload, refused);
    }

    private void receive(UploadEvent upload) throws IOException {
        try (InputStream in = upload.getInputStream()) {
            // One byte more than may be: then the file is found too large, and no more of it is kept.
            received = in.readNBytes(largest + 1);
        }
    }

    private String megabytes() {
        return Integer.toString(largest >> 20);
    }

    private UploadI18N words() {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("intake.file.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("intake.file.drop")));
        words.setError(new UploadI18N.Error().setFileIsTooBig(getTranslation("intake.file.rejected", megabytes()))
                .setIncorrectFileType(getTranslation("intake.file.rejected", megabytes())));
        return words;
    }
}
