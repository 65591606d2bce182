package org.smppassay.cli;

import org.smppassay.wording.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The language of what people read. Keys, verdicts and names of files are the same in all. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            converter = Codes.class,
            description = "Language of reports: en or zh. Default: en.")
    private Language language = Language.ENGLISH;

    Language language() {
        return language;
    }

    /** Languages by their codes. */
    static final class Codes implements ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            for (Language language : Language.values()) {
                if (language.code().equalsIgnoreCase(code)) {
                    return language;
                }
            }
            throw new TypeConversionException("expected en or zh, found '" + code + "'");
        }
    }
}
