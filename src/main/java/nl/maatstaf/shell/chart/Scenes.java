package nl.maatstaf.shell.chart;

/** The scene of any chart. */
final class Scenes {

    private Scenes() {}

    static Scene of(Chart chart, ChartWords words) {
        return switch (chart) {
            case Trajectories trajectories -> TrajectoriesScene.of(trajectories, words);
            case Forest forest -> ForestScene.of(forest, words);
            case Steps steps -> StepsScene.of(steps, words);
            case Sankey sankey -> SankeyScene.of(sankey, words);
            case Curve curve -> CurveScene.of(curve, words);
            case Bars bars -> BarsScene.of(bars, words);
        };
    }
}
