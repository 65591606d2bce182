package org.smppassay.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A JSON object that has been read, with typed access. Whatever does not fit is an {@link IOException} with its key. */
public final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();
    /** As many as statistics reckon with. */
    private static final long MOST = (1L << 30) - 1;

    /** Where an object began, in words that tell of the parser's settings. */
    private static final Pattern PARSERS_OWN = Pattern.compile("(?s) \\(start marker at .*");

    private static final Object NULL = new Object();

    private final String path;
    private final Map<String, Object> fields;

    private JsonTree(String path, Map<String, Object> fields) {
        this.path = path;
        this.fields = fields;
    }

    public static JsonTree parse(String text) throws IOException {
        try (JsonParser in = JSON.createParser(text)) {
            in.nextToken();
            JsonTree tree = object("", read(in));
            if (in.nextToken() != null) {
                throw new IOException("there is more behind its end");
            }
            return tree;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            throw new IOException(
                    where + PARSERS_OWN.matcher(e.getOriginalMessage()).replaceAll(""), e);
        }
    }

    public String text(String key) throws IOException {
        return text(path + key, present(key));
    }

    /** Its keys, in their order. */
    public List<String> keys() {
        return List.copyOf(fields.keySet());
    }

    /** Whether the key is missing, or {@code null}. */
    public boolean isNothing(String key) {
        return fields.getOrDefault(key, NULL) == NULL;
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /** A text, or {@code otherwise} if the key is missing. */
    public String text(String key, String otherwise) throws IOException {
        return fields.containsKey(key) ? text(key) : otherwise;
    }

    /** A text, or a number as text. */
    String label(String key) throws IOException {
        return present(key) instanceof Number number ? number.toString() : text(key);
    }

    public boolean flag(String key) throws IOException {
        Object value = fields.getOrDefault(key, false);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(path + key, "true or false");
    }

    /** A whole number, 0 if the key is missing. */
    public long whole(String key) throws IOException {
        return optionalWhole(key).orElse(0);
    }

    /** How many of something, 0 if the key is missing. */
    long count(String key) throws IOException {
        long count = whole(key);
        if (count < 0 || count > MOST) {
            throw wrong(path + key, "a number from 0 to " + MOST);
        }
        return count;
    }

    /** A count that is small enough for an index, 0 if the key is missing. */
    int index(String key) throws IOException {
        return (int) count(key);
    }

    /** A whole number within limits, which has to be there. */
    public int within(String key, int least, int most) throws IOException {
        present(key);
        OptionalLong value = optionalWhole(key);
        if (value.isEmpty() || value.getAsLong() < least || value.getAsLong() > most) {
            throw wrong(path + key, "a number from " + least + " to " + most);
        }
        return (int) value.getAsLong();
    }

    OptionalLong optionalWhole(String key) throws IOException {
        Object value = fields.getOrDefault(key, NULL);
        if (value == NULL) {
            return OptionalLong.empty();
        }
        if (value instanceof Long number) {
            return OptionalLong.of(number);
        }
        throw wrong(path + key, "a whole number");
    }

    public OptionalDouble number(String key) throws IOException {
        return number(path + key, fields.getOrDefault(key, NULL));
    }

    public JsonTree object(String key) throws IOException {
        return object(path + key + ".", present(key));
    }

    /** An object; empty if the key is missing. */
    public Optional<JsonTree> optionalObject(String key) throws IOException {
        return fields.containsKey(key) ? Optional.of(object(key)) : Optional.empty();
    }

    /** The objects of an array, none if the key is missing. */
    public List<JsonTree> objects(String key) throws IOException {
        List<JsonTree> objects = new ArrayList<>();
        for (Object item : array(key).orElse(List.of())) {
            objects.add(object(path + key + "[" + objects.size() + "].", item));
        }
        return objects;
    }

    public List<String> texts(String key) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Object item : array(key).orElse(List.of())) {
            texts.add(text(path + key + "[" + texts.size() + "]", item));
        }
        return texts;
    }

    /** What a sentence takes: {@link String}, {@link Long} or {@link JsonTree} for a phrase within. */
    List<Object> told(String key) throws IOException {
        List<Object> items = new ArrayList<>();
        for (Object item : array(key).orElse(List.of())) {
            String at = path + key + "[" + items.size() + "]";
            if (item instanceof Map<?, ?>) {
                items.add(object(at + ".", item));
            } else if (item instanceof String || item instanceof Long) {
                items.add(item);
            } else {
                throw wrong(at, "a text, a whole number or a phrase");
            }
        }
        return items;
    }

    /** Where it stands in the document. */
    String name() {
        return path.isEmpty() ? "it" : path.substring(0, path.length() - 1);
    }

    /** The numbers of an array, empty if there is none; a null within is empty. */
    Optional<List<OptionalDouble>> numbers(String key) throws IOException {
        Optional<List<?>> array = array(key);
        if (array.isEmpty()) {
            return Optional.empty();
        }
        List<OptionalDouble> numbers = new ArrayList<>();
        for (Object item : array.get()) {
            numbers.add(number(path + key, item));
        }
        return Optional.of(numbers);
    }

    private Optional<List<?>> array(String key) throws IOException {
        Object value = fields.getOrDefault(key, NULL);
        if (value == NULL) {
            return Optional.empty();
        }
        if (value instanceof List<?> list) {
            return Optional.of(list);
        }
        throw wrong(path + key, "an array");
    }

    private Object present(String key) throws IOException {
        Object value = fields.get(key);
        if (value == null) {
            throw new IOException("it lacks " + path + key);
        }
        return value;
    }

    private static String text(String path, Object value) throws IOException {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(path, "a text");
    }

    private static OptionalDouble number(String path, Object value) throws IOException {
        if (value == NULL) {
            return OptionalDouble.empty();
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return OptionalDouble.of(number.doubleValue());
        }
        throw wrong(path, "a number that can be reckoned with");
    }

    private static JsonTree object(String path, Object value) throws IOException {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(path.isEmpty() ? "it" : path.substring(0, path.length() - 1), "an object");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, field) -> fields.put(String.valueOf(key), field));
        return new JsonTree(path, fields);
    }

    private static IOException wrong(String path, String wanted) {
        return new IOException(path + " is not " + wanted);
    }

    private static Object read(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == null) {
            throw new IOException("it is empty");
        }
        return switch (token) {
            case START_OBJECT -> readObject(in);
            case START_ARRAY -> readArray(in);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> finite(in);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NULL;
        };
    }

    private static double finite(JsonParser in) throws IOException {
        double value = in.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw new IOException("a number is too large: " + in.currentName());
        }
        return value;
    }

    private static Map<String, Object> readObject(JsonParser in) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            fields.put(name, read(in));
        }
        return fields;
    }

    private static List<Object> readArray(JsonParser in) throws IOException {
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(in));
        }
        return items;
    }
}
