package farthing.catalogue;

/** Whether a unit goes into the model or comes out of it. */
public enum Direction {
    ANY,
    INPUT,
    OUTPUT
}
