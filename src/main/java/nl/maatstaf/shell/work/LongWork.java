package nl.maatstaf.shell.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import nl.maatstaf.shell.Problem;
import nl.maatstaf.study.WaveCalendar;

/**
 * The place on a page where work that takes a while is offered, watched, stopped and handed over. While it is under way it
 * takes the place of the offer.
 *
 * <p>Work is for whoever watches: when this place leaves the page, because the tab is closed or shows another page or
 * another language, the work ends the next time it says how far it is, and a file that was ready is gone. What was kept
 * elsewhere stays.
 */
public final class LongWork extends Div {

    private static final int BYTES_IN_KB = 1024;

    private final UnderWay underWay;
    private final Component offer;
    private final Runnable whenOver;
    private final Paragraph told = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final NativeButton stop = new NativeButton(getTranslation("work.stop"), _ -> stop());
    private final Div outcome = new Div();
    private Work.At shown = new Work().at();
    private Optional<Work> work = Optional.empty();
    private Registration news = () -> { };

    /** A place for work after which nothing else on the page changes. */
    public LongWork(UnderWay underWay, Component offer) {
        this(underWay, offer, () -> { });
    }

    /**
     * A place for work.
     *
     * @param underWay what is under way already
     * @param offer    what it is begun with
     * @param whenOver what else changes on the page when it is over, however it ended
     */
    public LongWork(UnderWay underWay, Component offer, Runnable whenOver) {
        this.underWay = underWay;
        this.offer = offer;
        this.whenOver = whenOver;
        addClassName("long-work");
        told.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("work.progress"));
        stop.addClassName("quiet-button");
        outcome.addClassName("outcome");
        add(offer, told, bar, stop, outcome);
        showWorking(false);
    }

    /**
     * Begins, unless the same is under way: then it says who began it, and when.
     *
     * @param what what may be done once at a time, for the whole of the program
     * @param task how it is done
     */
    public void begin(String what, Task task) {
        letGo();
        told.setText("");
        switch (underWay.begin(what, task)) {
            case UnderWay.Begun.Now now -> watch(now.work());
            case UnderWay.Begun.Earlier earlier ->
                    warn(getTranslation("work.busy", earlier.by(), time(earlier.at())));
        }
    }

    private void watch(Work begun) {
        work = Optional.of(begun);
        news = News.follow(getUI().orElseThrow(), this::look);
        stop.setEnabled(true);
        showWorking(true);
        show(begun.at());
        focus(stop);
    }

    private void look() {
        work.ifPresent(watched -> watched.ending().ifPresentOrElse(this::over, () -> {
            if (stop.isEnabled() && watched.at().isNewsAfter(shown)) {
                show(watched.at());
            }
            bar.setValue(watched.at().share());
        }));
    }

    private void show(Work.At at) {
        shown = at;
        told.setText(at.doing().in(this));
    }

    private void stop() {
        work.ifPresent(Work::stop);
        stop.setEnabled(false);
        told.setText(getTranslation("work.stopping"));
    }

    private void over(Ending ending) {
        news.remove();
        showWorking(false);
        told.setText("");
        whenOver.run();
        switch (ending) {
            case Ending.File file -> handOver(file);
            case Ending.Kept kept -> tell(kept.where().in(this));
            case Ending.Refused refused -> warn(refused.why().in(this));
            case Ending.Stopped _ -> tell(getTranslation("work.stopped"));
            case Ending.Failed _ -> warn(getTranslation("work.failed", getTranslation(Problem.FAILED.key()),
                    getTranslation(Problem.FAILED.key() + ".do")));
        }
    }

    private void handOver(Ending.File file) {
        told.setText(file.label().ready().in(this));
        String name = file.label().name().in(this);
        var link = new Anchor((DownloadHandler) event -> {
            event.setFileName(name);
            event.setContentType(file.label().mediaType());
            event.setContentLength(file.contents().size());
            file.contents().copy(event.getOutputStream());
        }, AttachmentType.DOWNLOAD, getTranslation("work.download", name, kilobytes(file.contents())));
        link.addClassName("main-button");
        outcome.add(link);
        focus(link);
    }

    private void tell(String sentence) {
        told.setText(sentence);
        told.getElement().setAttribute("tabindex", "-1");
        focus(told);
    }

    private void warn(String sentence) {
        var notice = new Paragraph(sentence);
        notice.addClassNames("notice", "warn");
        notice.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        outcome.add(notice);
        focus(notice);
    }

    private void showWorking(boolean working) {
        offer.setVisible(!working);
        bar.setVisible(working);
        bar.setValue(0);
        stop.setVisible(working);
    }

    /** Takes over the focus of what goes, and never that of somebody who is busy elsewhere on the page. */
    private void focus(Component next) {
        getElement().executeJs("if (document.activeElement === document.body || this.contains(document.activeElement)) "
                + "$0.focus({preventScroll: true})", next.getElement());
    }

    private void letGo() {
        news.remove();
        work.ifPresent(Work::stop);
        work = Optional.empty();
        outcome.removeAll();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        letGo();
        super.onDetach(detach);
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(getLocale()).withZone(WaveCalendar.ZONE)
                .format(at);
    }

    private static long kilobytes(Contents contents) {
        try {
            return Math.ceilDiv(contents.size(), BYTES_IN_KB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
