package fluxion.plot;

import java.util.List;

/**
 * A figure as an image, and what is on it.
 *
 * @param svg    the image
 * @param left   where the window begins in the image, in picture elements
 * @param right  where it ends
 * @param traits of each curve
 */
public record Picture(String svg, double left, double right, List<Traits> traits) {
    public Picture {
        traits = List.copyOf(traits);
    }
}
