package org.smppassay.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.smppassay.wording.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language by its code. */
final class Languages implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "))
                        + ", found '" + code + "'"));
    }
}
