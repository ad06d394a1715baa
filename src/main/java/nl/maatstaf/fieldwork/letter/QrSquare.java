package nl.maatstaf.fieldwork.letter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws a link as a QR code, as one path: sharp on every printer, and a quarter of it may be stained (level Q). The quiet
 * margin is the one around its place in the letter.
 */
final class QrSquare implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 0);

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals("image/qr");
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
            OutputDevice page, RenderingContext context, int dotsPerPixel) {
        BitMatrix modules = modules(element.getAttribute("data"));
        double side = width / modules.getWidth();
        var dark = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int from = 0; from < modules.getWidth(); from++) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    add(dark, x + from * side, y + row * side, (to - from) * side, side);
                    from = to;
                }
            }
        }
        page.setColor(FSRGBColor.BLACK);
        page.fill(dark);
        return Map.of();
    }

    private static void add(Path2D path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }

    private static BitMatrix modules(String link) {
        try {
            return new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException _) {
            throw new IllegalStateException("This link can't be a QR code: it is too long.");
        }
    }
}
