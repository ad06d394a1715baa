package nl.maatstaf.shell.work;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.staff.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** Work that takes a while, as somebody watches it. Threads begin when a test lets them. */
class LongWorkTest {

    private static final String WHAT = "plan of a study";
    private static final Sentence DOING = new Sentence("doing");
    private static final int NEVER = -1;
    private static final Instant NOW = Instant.parse("2026-11-16T11:00:00Z");

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final UnderWay underWay =
            new UnderWay(Clock.fixed(NOW, ZoneOffset.UTC), threads::add);
    private final UI page = new UI();
    private final AtomicInteger over = new AtomicInteger();
    private final Div offer = new Div();
    private final LongWork place = on(page, offer);

    @BeforeEach
    void openThePage() {
        page.getInternals().setSession(session());
        UI.setCurrent(page);
    }

    @AfterEach
    void closeItAndSignOut() {
        UI.setCurrent(null);
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPageAsksForNewsOnlyWhileSomeWorkOfItIsUnderWay() {
        LongWork other = on(page, new Div());
        assertThat(page.getPollInterval()).isEqualTo(NEVER);
        place.begin(WHAT, LongWorkTest::kept);
        other.begin("report of a study", LongWorkTest::kept);
        runNext();
        ask();
        assertThat(page.getPollInterval()).as("the other goes on").isPositive();
        runNext();
        ask();
        assertThat(page.getPollInterval()).isEqualTo(NEVER);
    }

    @Test
    void aPageAsksNoMoreForWorkThatWasLeft() {
        place.begin(WHAT, LongWorkTest::kept);
        page.remove(place);
        assertThat(page.getPollInterval()).isEqualTo(NEVER);
    }

    @Test
    void workIsInThePlaceOfItsOfferUntilItIsOver() {
        place.begin(WHAT, LongWorkTest::kept);
        assertThat(offer.isVisible()).isFalse();
        assertThat(bar().isVisible()).isTrue();
        runNext();
        ask();
        assertThat(offer.isVisible()).isTrue();
        assertThat(bar().isVisible()).isFalse();
        assertThat(status()).contains("kept");
        assertThat(over).hasValue(1);
    }

    @Test
    void theBarFollowsEveryStepUntilTheEnd() {
        var bars = new ArrayList<Double>();
        place.begin(WHAT, watch -> {
            for (int step = 0; step < 4; step++) {
                watch.at(step, 4, DOING);
                ask();
                bars.add(bar().getValue());
            }
            return kept(watch);
        });
        runNext();
        assertThat(bars).containsExactly(0.0, 0.25, 0.5, 0.75);
    }

    @Test
    void aSentenceIsNewsEveryTenthAndWheneverSomethingElseIsDone() {
        assertThat(IntStream.range(1, 40).filter(step -> at(step, DOING).isNewsAfter(at(step - 1, DOING)))).hasSize(9);
        assertThat(at(1, new Sentence("writing")).isNewsAfter(at(1, DOING))).isTrue();
    }

    @Test
    void allOfNothingIsDone() {
        assertThat(new Work.At(0, 0, DOING).share()).isEqualTo(1);
    }

    private static Work.At at(int step, Sentence doing) {
        return new Work.At(step, 40, doing);
    }

    @Test
    void theSameIsNotBegunTwiceAndWhoIsLateReadsWhoseItIs() {
        signIn("anna");
        place.begin(WHAT, LongWorkTest::kept);
        signIn("bert");
        var late = new AtomicBoolean();
        LongWork elsewhere = on(new UI(), new Div());
        elsewhere.begin(WHAT, watch -> {
            late.set(true);
            return kept(watch);
        });
        assertThat(threads).hasSize(1);
        assertThat(alert(elsewhere)).hasValueSatisfying(told -> assertThat(told).contains("work.busy"));
        assertThat(underWay.begin(WHAT, LongWorkTest::kept)).isEqualTo(new UnderWay.Begun.Earlier("anna", NOW));
        runNext();
        elsewhere.begin(WHAT, LongWorkTest::kept);
        assertThat(alert(elsewhere)).as("once it is over").isEmpty();
        assertThat(late).isFalse();
    }

    @Test
    void otherWorkIsBegunBesideIt() {
        place.begin(WHAT, LongWorkTest::kept);
        on(new UI(), new Div()).begin("plan of another study", LongWorkTest::kept);
        assertThat(threads).hasSize(2);
    }

    @Test
    void workActsAsWhoeverBeganIt() {
        signIn("anna");
        var actor = new ArrayList<String>();
        place.begin(WHAT, watch -> {
            actor.add(SignedIn.name());
            return kept(watch);
        });
        signIn("bert");
        runNext();
        assertThat(actor).containsExactly("anna");
    }

    @Test
    void whoStopsItWaitsUntilItStoppedAndCanBeginAgain() {
        place.begin(WHAT, watch -> {
            press(stop());
            assertThat(status()).contains("work.stopping");
            ask();
            assertThat(stop().isEnabled()).isFalse();
            watch.at(1, 2, DOING);
            throw new AssertionError("it goes on");
        });
        runNext();
        ask();
        assertThat(status()).contains("work.stopped");
        assertThat(offer.isVisible()).isTrue();
        place.begin(WHAT, LongWorkTest::kept);
        assertThat(stop().isEnabled()).isTrue();
        assertThat(threads).hasSize(1);
    }

    @Test
    void whatWasKeptBeforeTheStopWasHeardIsToldAsKept() {
        place.begin(WHAT, watch -> {
            Ending kept = kept(watch);
            press(stop());
            return kept;
        });
        runNext();
        ask();
        assertThat(status()).contains("kept");
    }

    @Test
    void aFileThatIsReadyIsHandedOver() throws IOException {
        Contents contents = Contents.onDisk();
        place.begin(WHAT, _ -> file(contents));
        runNext();
        ask();
        assertThat(status()).contains("ready");
        assertThat(outcome().filter(Anchor.class::isInstance)).hasSize(1);
        for (int time = 0; time < 2; time++) {
            var copied = new ByteArrayOutputStream();
            contents.copy(copied);
            assertThat(copied.toByteArray()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aFileIsGoneOnceItsPlaceLeavesThePage() throws IOException {
        Contents contents = Contents.onDisk();
        place.begin(WHAT, _ -> file(contents));
        runNext();
        ask();
        page.remove(place);
        assertGone(contents);
    }

    @Test
    void aFileIsGoneOnceTheNextIsBegun() throws IOException {
        Contents contents = Contents.onDisk();
        place.begin(WHAT, _ -> file(contents));
        runNext();
        ask();
        place.begin(WHAT, LongWorkTest::kept);
        assertGone(contents);
        assertThat(outcome()).isEmpty();
    }

    @Test
    void aFileThatNobodyWaitsForIsGone() throws IOException {
        Contents leftBefore = Contents.onDisk();
        place.begin(WHAT, _ -> file(leftBefore));
        page.remove(place);
        runNext();
        assertGone(leftBefore);
        Contents leftAfter = Contents.onDisk();
        LongWork again = on(page, new Div());
        again.begin(WHAT, _ -> file(leftAfter));
        runNext();
        page.remove(again);
        assertGone(leftAfter);
    }

    @Test
    void aFileThatCannotBeMadeLeavesNothing() throws IOException {
        Contents contents = Contents.onDisk();
        place.begin(WHAT, _ -> Ending.File.of(contents, out -> {
            out.write(1);
            throw new IOException("The disk is full");
        }));
        runNext();
        ask();
        assertGone(contents);
        assertThat(alert(place)).hasValueSatisfying(told -> assertThat(told).contains("work.failed"));
        assertThat(outcome().filter(Anchor.class::isInstance)).isEmpty();
    }

    @Test
    void workThatBreaksOffIsOverToo() {
        place.begin(WHAT, _ -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(this::runNext).isInstanceOf(StackOverflowError.class);
        ask();
        assertThat(alert(place)).isPresent();
        assertThat(page.getPollInterval()).isEqualTo(NEVER);
        place.begin(WHAT, LongWorkTest::kept);
        assertThat(alert(place)).isEmpty();
    }

    @Test
    void whatMayNotBeDoneIsSaidAtOnceWithTheOfferStillThere() {
        place.begin(WHAT, _ -> new Ending.Refused(new Sentence("no-purpose")));
        runNext();
        ask();
        assertThat(alert(place)).hasValueSatisfying(told -> assertThat(told).contains("no-purpose"));
        assertThat(offer.isVisible()).isTrue();
    }

    private LongWork on(UI somePage, Component offered) {
        var made = new LongWork(underWay, offered, over::incrementAndGet);
        somePage.add(made);
        return made;
    }

    private static Ending kept(Watch watch) {
        watch.at(1, 1, DOING);
        return new Ending.Kept(new Sentence("kept"));
    }

    private static Ending file(Contents contents) throws IOException {
        return Ending.File.of(contents, out -> {
            out.write(new byte[] {1, 2, 3});
            return new Ending.Label(new Sentence("name"), "application/zip", new Sentence("ready"));
        });
    }

    private static void assertGone(Contents contents) {
        assertThatThrownBy(contents::size).isInstanceOf(IOException.class);
    }

    private static void signIn(String name) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(name, "", List.of()));
        SecurityContextHolder.setContext(context);
    }

    private void runNext() {
        threads.remove().run();
    }

    private void ask() {
        ComponentUtil.fireEvent(page, new PollEvent(page, false));
    }

    private static void press(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String status() {
        return child(Paragraph.class).getText();
    }

    private ProgressBar bar() {
        return child(ProgressBar.class);
    }

    private NativeButton stop() {
        return child(NativeButton.class);
    }

    private <T extends Component> T child(Class<T> type) {
        return place.getChildren().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private Stream<Component> outcome() {
        return place.getChildren().toList().getLast().getChildren();
    }

    private static Optional<String> alert(LongWork in) {
        return in.getChildren().toList().getLast().getElement().getChildren()
                .filter(element -> "alert".equals(element.getAttribute("role"))).map(Element::getText).findFirst();
    }

    /** As much of a session as a link to a file needs. */
    private static VaadinSession session() {
        VaadinSession session = mock();
        when(session.getConfiguration()).thenReturn(mock());
        when(session.getResourceRegistry()).thenReturn(new StreamResourceRegistry(session));
        return session;
    }
}
