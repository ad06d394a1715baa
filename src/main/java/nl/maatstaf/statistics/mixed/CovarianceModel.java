package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The covariances of the groups of participants: one for all, or one per arm, each of the same structure with its own
 * parameters. Parameters and entries of the groups stand one group after the other.
 */
final class CovarianceModel {
    private final CovarianceStructure structure;
    private final int groups;
    private final Vech vech;

    CovarianceModel(CovarianceStructure structure, int groups, int waves) {
        this.structure = structure;
        this.groups = groups;
        vech = new Vech(waves);
    }

    List<double[][]> at(double[] parameters) {
        List<double[][]> covariances = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            covariances.add(structure.at(part(parameters, group)));
        }
        return covariances;
    }

    double[] near(List<double[][]> covariances) {
        return covariances.stream().map(structure::near).flatMapToDouble(Arrays::stream).toArray();
    }

    private double[] part(double[] all, int group) {
        int size = all.length / groups;
        return Arrays.copyOfRange(all, group * size, (group + 1) * size);
    }

    /** The derivative of every entry in every parameter. */
    double[][] jacobian(double[] parameters) {
        double[][] jacobian = new double[groups * vech.size()][parameters.length];
        int size = parameters.length / groups;
        for (int group = 0; group < groups; group++) {
            double[][] block = structure.jacobian(part(parameters, group));
            for (int i = 0; i < block.length; i++) {
                System.arraycopy(block[i], 0, jacobian[group * block.length + i], group * size, size);
            }
        }
        return jacobian;
    }

    /** The second derivatives of the entries, summed with a weight per entry. */
    double[][] curvature(double[] parameters, double[] weights) {
        double[][] curvature = new double[parameters.length][parameters.length];
        int size = parameters.length / groups;
        for (int group = 0; group < groups; group++) {
            double[][] block = structure.curvature(part(parameters, group), part(weights, group));
            for (int r = 0; r < size; r++) {
                System.arraycopy(block[r], 0, curvature[group * size + r], group * size, size);
            }
        }
        return curvature;
    }
}
