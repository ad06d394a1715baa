package nl.maatstaf.staff.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture for the camera of a phone. It stands in the page itself, so that it has no address that could be kept. */
final class QrCode {

    private static final int PIXELS_A_DOT = 6;
    private static final int MARGIN_IN_DOTS = 4;

    private QrCode() {}

    static Image of(String text, String description) {
        var image = new Image("data:image/png;base64," + Base64.getEncoder().encodeToString(png(dots(text))), description);
        image.addClassName("qr-code");
        return image;
    }

    private static BitMatrix dots(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.MARGIN, MARGIN_IN_DOTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private static byte[] png(BitMatrix dots) {
        int side = dots.getWidth() * PIXELS_A_DOT;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                picture.setRGB(x, y, dots.get(x / PIXELS_A_DOT, y / PIXELS_A_DOT) ? 0 : 0xffffff);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
