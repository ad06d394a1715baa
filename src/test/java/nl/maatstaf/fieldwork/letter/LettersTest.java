package nl.maatstaf.fieldwork.letter;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.responding.AccessCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Letters as they leave the house: read back, looked at and scanned. */
class LettersTest {

    private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 210, 297);
    private static final int DOTS_PER_INCH = 100;

    @Test
    void aFileOfLettersIsAnArchivePdf() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<LetterContent> all = new ArrayList<>();
        for (String language : List.of("nl", "en", "fa")) {
            Stream.of(LetterKind.values()).forEach(kind -> all.add(Post.letter(kind, language)));
        }
        byte[] file = Post.file(false, all.toArray(LetterContent[]::new));
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("faults").isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fa"})
    void theSquareOnThePrintedLetterLeadsToTheAddresseesQuestionnaire(String language) throws Exception {
        for (LetterKind kind : List.of(LetterKind.INVITATION, LetterKind.REMINDER_1, LetterKind.REMINDER_2)) {
            try (PDDocument document = Post.document(false, Post.letter(kind, language))) {
                assertThat(scanned(document)).isEqualTo(
                        "https://vragen.voorbeeld.example/meedoen#" + Post.code(1).printed());
            }
        }
    }

    @Test
    void eachLetterHasItsOwnCodeInTheOrderGiven() throws Exception {
        LetterContent[] many = many(Letters.SHEAF + 3).toArray(LetterContent[]::new);
        try (PDDocument document = Post.document(false, many)) {
            assertThat(document.getNumberOfPages()).isEqualTo(many.length);
            for (int i : new int[] {0, 1, Letters.SHEAF - 1, Letters.SHEAF, many.length - 1}) {
                assertThat(new Page(document, i + 1).text()).contains(many[i].code().printed()).contains(many[i].name());
            }
        }
    }

    @Test
    void theWidestCodeStaysOnItsLineWithinItsFrame() throws IOException {
        AccessCode widest = Stream.of("0123456789ABCDEFGHJKMNPQRSTVWXYZ".split("")).map(last -> "W".repeat(11) + last)
                .flatMap(code -> AccessCode.typed(code).stream()).findFirst().orElseThrow();
        for (String language : List.of("nl", "fa")) {
            var letter = new LetterContent("A", new Address("B 1", "1300 AA", "Almere"), language, widest,
                    LetterKind.INVITATION, Post.DEADLINE);
            try (PDDocument document = Post.document(false, letter)) {
                var frame = new Rectangle2D.Double(language.equals("nl") ? 138 : 23, 110, 51, 130);
                assertThat(new Page(document, 1).in(frame)).contains(widest.printed());
                var rightOfIt = new Rectangle2D.Double(language.equals("nl") ? 189.5 : 74.5, 110, 5, 130);
                assertThat(new Page(document, 1).in(rightOfIt)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void theWindowShowsNameAndAddressAndNothingElse(LetterKind kind) throws IOException {
        try (PDDocument document = Post.document(true, Post.letter(kind, "nl"), Post.letter(kind, "en"),
                Post.letter(kind, "fa"))) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                var page = new Page(document, number);
                assertThat(page.in(Page.SEEN)).isEqualTo("FatimaElAmraniLindelaan12-B1300AAAlmere");
                assertThat(page.whollyIn(Page.ALWAYS_SEEN)).isEqualTo(page.in(Page.SEEN));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"W", "Wilhelmina ", "&lt;", "ﷺ", "م", "😀", "<script>alert(1)</script>", "{phone}", "é-"})
    void threeHundredCharactersOfAnythingStayInTheWindowAndOnThePage(String piece) throws IOException {
        String name = piece.repeat(300 / piece.length() + 1);
        var long300 = new Address(name, "1300 AA", name);
        try (PDDocument document = Post.document(false, Stream.of(LetterKind.values())
                .map(kind -> new LetterContent(name, long300, "nl", Post.code(1), kind, Post.DEADLINE))
                .toArray(LetterContent[]::new))) {
            assertThat(document.getNumberOfPages()).isEqualTo(LetterKind.values().length);
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                var page = new Page(document, number);
                assertThat(page.allWithin(SHEET)).isTrue();
                assertThat(page.text()).contains("Robin Verzonnen, onderzoeker");
                var beside = new Rectangle2D.Double(195, 39, 15, 51);
                assertThat(page.in(beside)).as("beside the window").isEmpty();
            }
        }
    }

    @Test
    void aNameThatLooksLikeMarkupOrLikeAPlaceForWordsIsPrintedAsItIs() throws IOException {
        String name = "<script>x</script> & {phone} &amp;";
        try (PDDocument document = Post.document(false, Post.letter(name, LetterKind.INVITATION, "nl"))) {
            assertThat(new Page(document, 1).in(Page.SEEN)).startsWith(name.replace(" ", ""));
            assertThat(new Page(document, 1).text()).contains("Beste " + name);
        }
    }

    @Test
    void aNameKeepsItsAccentsAndLosesWhatTheTypeCannotShow() throws IOException {
        for (var names : List.of(List.of("Željka Şahin-Łukaszewicz Ñíguez", "Željka Şahin-Łukaszewicz Ñíguez"),
                List.of("Nguyễn 😀 Thị", "Nguyen Thi"), List.of("Jan\u0000\u202e de\tWit\n", "Jan de Wit"))) {
            try (PDDocument document = Post.document(false, Post.letter(names.getFirst(), LetterKind.INVITATION, "nl"))) {
                assertThat(new Page(document, 1).text()).contains("Beste " + names.getLast() + ",");
            }
        }
    }

    @Test
    void aDutchLetterHoldsEveryPromise() throws IOException {
        for (LetterKind kind : LetterKind.values()) {
            assertThat(text(kind, "nl"))
                    .contains("De gemeente weet niet dat u deze brief krijgt.", "ook het UWV en het wijkteam",
                            "Eén telefoontje is genoeg: 000 123 45 67", "komt van Instituut Voorbeeld, niet van de gemeente",
                            "geen gevolgen voor uw uitkering")
                    .doesNotContain("{", "letter.");
        }
    }

    @Test
    void onlyTheInvitationSaysThatSomethingIsEnclosed() throws IOException {
        assertThat(text(LetterKind.INVITATION, "nl")).contains("Bijgevoegd is een brief van de gemeente");
        for (LetterKind kind : List.of(LetterKind.REMINDER_1, LetterKind.REMINDER_2, LetterKind.THANKS)) {
            assertThat(text(kind, "nl")).doesNotContain("Bijgevoegd");
        }
    }

    @Test
    void aReminderDoesNotPretendToKnowWhetherSomebodyAnswered() throws IOException {
        for (LetterKind kind : List.of(LetterKind.REMINDER_1, LetterKind.REMINDER_2)) {
            assertThat(text(kind, "nl")).contains("Hebt u al meegedaan? Dan hoeft u niets te doen.")
                    .contains("tot en met vrijdag 11 december 2026");
            assertThat(text(kind, "en")).contains("Have you already taken part? Then you do not need to do anything.");
        }
    }

    @Test
    void aLetterThatAsksSaysWherePeopleReadAboutTheirData() throws IOException {
        for (LetterKind kind : List.of(LetterKind.INVITATION, LetterKind.REMINDER_1, LetterKind.REMINDER_2)) {
            assertThat(text(kind, "nl")).contains("Over uw gegevens: vragen.voorbeeld.example/meedoen/privacy");
        }
    }

    @Test
    void thanksGoToEverybodyAndHoldNoCode() throws IOException {
        assertThat(text(LetterKind.THANKS, "nl")).contains("Hebt u meegedaan? Dank u wel.", "Hebt u niet meegedaan?")
                .doesNotContain(Post.code(1).printed(), "vragen.voorbeeld.example", "11 december");
        try (PDDocument document = Post.document(false, Post.letter(LetterKind.THANKS, "nl"))) {
            assertThatThrownBy(() -> scanned(document)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aPersianLetterHasPersianDigitsAndACodeFromLeftToRight() throws IOException {
        try (PDDocument document = Post.document(false, Post.letter(LetterKind.INVITATION, "fa"))) {
            String all = new Page(document, 1).in(SHEET);
            assertThat(all).contains("۲۰۲۶", Post.code(1).printed(), "000\u00a0123\u00a045\u00a067");
        }
    }

    @Test
    void aLanguageWithoutTextsGetsTheDutchLetter() throws IOException {
        assertThat(text(LetterKind.INVITATION, "pap")).isEqualTo(text(LetterKind.INVITATION, "nl"));
    }

    @Test
    void aLetterOfTheDemoSaysThatItIsInvented() throws IOException {
        for (boolean demo : new boolean[] {true, false}) {
            try (PDDocument document = Post.document(demo, Post.letter(LetterKind.INVITATION, "nl"))) {
                assertThat(new Page(document, 1).text().contains("Voorbeeld – verzonnen gegevens.")).isEqualTo(demo);
            }
        }
    }

    @Test
    void aPreviewIsInventedAndSaysSoOutsideTheDemoToo() throws IOException {
        var preview = new LetterPreview(Post.letters(false), Post.NOON);
        for (LetterKind kind : LetterKind.values()) {
            try (PDDocument document = Loader.loadPDF(preview.file(kind, "nl"))) {
                assertThat(new Page(document, 1).text()).contains("Sam Voorbeeld", "Voorbeeld – verzonnen gegevens.");
            }
        }
        assertThat(preview.picture(LetterKind.INVITATION, "fa", DOTS_PER_INCH)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void manyLettersShareTwoFontsAndTakeFewKilobytesEach() throws IOException {
        byte[] file = Post.file(false, many(3 * Letters.SHEAF).toArray(LetterContent[]::new));
        try (PDDocument document = Loader.loadPDF(file)) {
            long fonts = document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key).getObject())
                    .filter(object -> object instanceof COSDictionary dictionary
                            && COSName.TYPE0.equals(dictionary.getItem(COSName.SUBTYPE))).count();
            assertThat(fonts).isEqualTo(2);
        }
        assertThat(file.length / (3 * Letters.SHEAF)).isLessThan(15_000);
    }

    @Test
    void lettersAreReadASheafAtATimeAndProgressIsTold() throws IOException {
        int count = 2 * Letters.SHEAF + 1;
        var read = new ArrayList<LetterContent>();
        var told = new ArrayList<List<Integer>>();
        Iterator<LetterContent> letters = many(count).peek(read::add).iterator();
        Post.letters(false).print(() -> letters, count, new ByteArrayOutputStream(), (made, of) -> {
            told.add(List.of(made, of));
            assertThat(read.size()).isLessThanOrEqualTo(made + 1);
        });
        assertThat(told).containsExactly(List.of(Letters.SHEAF, count), List.of(2 * Letters.SHEAF, count), List.of(count, count));
    }

    @Test
    void aFileThatIsStoppedLeavesNothingBehind() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Post.letters(false).print(many(120).toList(), 120, out, (made, _) -> {
            if (made >= 100) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void rejectsMoreOrFewerLettersThanWasSaidAndWritesNothing() {
        for (int said : new int[] {2, 4}) {
            var out = new ByteArrayOutputStream();
            assertThatThrownBy(() -> Post.letters(false).print(many(3).toList(), said, out, Progress.UNWATCHED))
                    .isInstanceOf(IllegalStateException.class).hasMessage(said + " letters were to be printed, and 3 came.");
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void noLogAndNoErrorShowsWhoALetterIsFor() {
        assertThat(Post.letter(LetterKind.INVITATION, "nl").toString()).isEqualTo("LetterContent[not shown]");
    }

    private static Stream<LetterContent> many(int count) {
        return IntStream.range(0, count).mapToObj(number -> new LetterContent("Naam " + number,
                new Address("Straat " + number, "1300 AA", "Almere"), "nl", Post.code(number), LetterKind.INVITATION,
                Post.DEADLINE));
    }

    private static String text(LetterKind kind, String language) throws IOException {
        try (PDDocument document = Post.document(false, Post.letter(kind, language))) {
            return new Page(document, 1).text();
        }
    }

    private static String scanned(PDDocument document) throws IOException, ReaderException {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
        int width = picture.getWidth();
        int height = picture.getHeight();
        LuminanceSource light = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }
}
