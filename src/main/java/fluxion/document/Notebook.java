package fluxion.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of a Jupyter notebook, format 4: {@code {"cells": [{"cell_type": …, "source": …}]}}. */
record Notebook(List<Cell> cells) {
    /**
     * A cell with words and formulas.
     *
     * @param number counted from 1 among all cells
     */
    record Cell(int number, String text) {}

    /** The cells with words, or why the text is no notebook. */
    static Notebook of(String json) throws NoNotebook {
        try (var parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new NoNotebook(1);
            Optional<List<Cell>> cells = Optional.empty();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isCells = parser.currentName().equals("cells");
                if (parser.nextToken() == JsonToken.START_ARRAY && isCells) cells = Optional.of(cells(parser));
                else parser.skipChildren();
            }
            return new Notebook(cells.orElseThrow(() -> new NoNotebook(1)));
        } catch (JsonProcessingException broken) {
            throw new NoNotebook(broken.getLocation() == null ? 1 : broken.getLocation().getLineNr());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);                            // a string does not fail
        }
    }

    private static List<Cell> cells(JsonParser parser) throws IOException {
        var cells = new ArrayList<Cell>();
        for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null; number++)
            if (parser.currentToken() == JsonToken.START_OBJECT) cell(parser, number).ifPresent(cells::add);
            else parser.skipChildren();
        return cells;
    }

    private static Optional<Cell> cell(JsonParser parser, int number) throws IOException {
        String type = "";
        String text = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("cell_type") && token == JsonToken.VALUE_STRING) type = parser.getText();
            else if (name.equals("source") && token == JsonToken.VALUE_STRING) text = parser.getText();
            else if (name.equals("source") && token == JsonToken.START_ARRAY) text = lines(parser);
            else parser.skipChildren();
        }
        return type.equals("markdown") ? Optional.of(new Cell(number, text)) : Optional.empty();
    }

    private static String lines(JsonParser parser) throws IOException {
        var text = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null)
            if (parser.currentToken() == JsonToken.VALUE_STRING) text.append(parser.getText());
            else parser.skipChildren();
        return text.toString();
    }

    /** That a text is no notebook. */
    static final class NoNotebook extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        NoNotebook(int line) {
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
