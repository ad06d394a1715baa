package nl.maatstaf.analysis.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.maatstaf.analysis.quality.ItemNonresponse;
import nl.maatstaf.analysis.quality.Quality;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.shell.FigureTable;

/** Which questions were left without an answer: the worst first, and all of them by wave on demand. */
final class ItemsSection extends QualitySection {

    private static final int SHOWN = 10;

    private final Protocol protocol;
    private final SequencedMap<String, List<ItemNonresponse>> byItem = new LinkedHashMap<>();

    ItemsSection(Quality quality, Protocol protocol) {
        super("quality.items");
        this.protocol = protocol;
        quality.items().forEach(one -> byItem.computeIfAbsent(one.item(), _ -> new ArrayList<>()).add(one));
        if (byItem.isEmpty()) {
            say(getTranslation("quality.items.nobody"));
            return;
        }
        headline(byItem.values().stream().map(ItemsSection::together).toList());
        add(worst(), allByWave(quality));
        explain("quality.items.how");
    }

    private void headline(List<ItemNonresponse> items) {
        ItemNonresponse all = together(items);
        ItemNonresponse worst = items.getFirst();
        say(getTranslation("quality.items.said", percent(all.missing()), all.asked() - all.answered(), all.asked())
                + (worst.asked() == worst.answered() ? "" : " " + getTranslation("quality.items.worst", name(worst.item()),
                        percent(worst.missing()), worst.asked() - worst.answered(), worst.asked())));
    }

    private Component worst() {
        FigureTable table = table(getTranslation("quality.items.first", Math.min(SHOWN, byItem.size())),
                say("quality.item", "quality.item.asked", "quality.item.answered", "quality.item.declined",
                        "quality.item.open", "quality.item.missing"));
        byItem.values().stream().limit(SHOWN).map(ItemsSection::together).forEach(one -> table.row(name(one.item()),
                List.of(count(one.asked()), count(one.answered()), count(one.declined()), count(one.open()),
                        share(one.missing(), one.asked()))));
        table.addClassName("questions");
        return table;
    }

    private Component allByWave(Quality quality) {
        SortedSet<Integer> waves = new TreeSet<>(quality.items().stream().map(ItemNonresponse::wave).toList());
        FigureTable table = table(getTranslation("quality.items.by-wave"), wavesAfter("quality.item", waves));
        byItem.forEach((item, ofWaves) -> table.row(name(item), waves.stream().map(wave -> ofWaves.stream()
                .filter(one -> one.wave() == wave).findFirst()
                .map(one -> share(one.missing(), one.asked())).orElseGet(this::none)).toList()));
        table.addClassName("questions");
        return new NativeDetails(getTranslation("quality.items.all", byItem.size()), table);
    }

    private String name(String item) {
        return protocol.questionnaire().item(item).map(Item::text).map(text -> text.in(language.getLanguage()))
                .map(text -> getTranslation("quality.item.named", text, item)).orElse(item);
    }

    private static ItemNonresponse together(List<ItemNonresponse> some) {
        return some.stream().reduce(ItemNonresponse::plus).orElseThrow();
    }
}
