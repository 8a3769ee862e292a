// Stands in for the compiled engine, which this room does not build.
