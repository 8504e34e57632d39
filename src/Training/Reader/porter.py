"""The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980).

With the two later changes of its author, "bli" -> "ble" and "logi" -> "log", and words of one or two letters left alone:
this is the variant which Lucene ships and which the search index uses, so both see the same stems.
"""

_STEP_2 = {
    "a": (("ational", "ate"), ("tional", "tion")),
    "c": (("enci", "ence"), ("anci", "ance")),
    "e": (("izer", "ize"),),
    "l": (("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous")),
    "o": (("ization", "ize"), ("ation", "ate"), ("ator", "ate")),
    "s": (("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous")),
    "t": (("aliti", "al"), ("iviti", "ive"), ("biliti", "ble")),
    "g": (("logi", "log"),),
}
_STEP_3 = {
    "e": (("icate", "ic"), ("ative", ""), ("alize", "al")),
    "i": (("iciti", "ic"),),
    "l": (("ical", "ic"), ("ful", "")),
    "s": (("ness", ""),),
}
_STEP_4 = {
    "a": ("al",), "c": ("ance", "ence"), "e": ("er",), "i": ("ic",), "l": ("able", "ible"),
    "n": ("ant", "ement", "ment", "ent"), "o": ("ion", "ou"), "s": ("ism",), "t": ("ate", "iti"),
    "u": ("ous",), "v": ("ive",), "z": ("ize",),
}


def _consonant(word, i):
    letter = word[i]
    if letter in "aeiou":
        return False
    return i == 0 or not _consonant(word, i - 1) if letter == "y" else True


def _measure(word):
    """The number of vowel-consonant sequences in the word."""
    shape = [_consonant(word, i) for i in range(len(word))]
    return sum(1 for before, now in zip(shape, shape[1:]) if now and not before)


def _has_vowel(word):
    return any(not _consonant(word, i) for i in range(len(word)))


def _double_consonant(word):
    return len(word) > 1 and word[-1] == word[-2] and _consonant(word, len(word) - 1)


def _ends_cvc(word):
    """Consonant, vowel, consonant at the end, the last one not w, x or y: "hop", but not "snow"."""
    n = len(word)
    return (n > 2 and _consonant(word, n - 1) and not _consonant(word, n - 2) and _consonant(word, n - 3)
            and word[-1] not in "wxy")


def _plural_and_past(word):
    if word.endswith("sses") or word.endswith("ies"):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for suffix in ("ed", "ing"):
        if not word.endswith(suffix):
            continue
        base = word[:-len(suffix)]
        if not _has_vowel(base):
            return word
        if base.endswith(("at", "bl", "iz")):
            return base + "e"
        if _double_consonant(base):
            return base if base[-1] in "lsz" else base[:-1]
        return base + "e" if _measure(base) == 1 and _ends_cvc(base) else base
    return word


def _replace(word, table):
    if len(word) < 2:
        return word
    for suffix, replacement in table.get(word[-2 if table is _STEP_2 else -1], ()):
        if word.endswith(suffix):
            base = word[:-len(suffix)]
            return base + replacement if _measure(base) > 0 else word
    return word


def _cut(word):
    for suffix in _STEP_4.get(word[-2], ()) if len(word) > 1 else ():
        base = word[:-len(suffix)]
        if word.endswith(suffix) and (suffix != "ion" or base.endswith(("s", "t"))):
            return base if _measure(base) > 1 else word
    return word


def _tidy(word):
    whole = _measure(word)
    if word.endswith("e") and (whole > 1 or whole == 1 and not _ends_cvc(word[:-1])):
        word = word[:-1]
    if word.endswith("l") and _double_consonant(word) and whole > 1:
        word = word[:-1]
    return word


def stem(word):
    """The stem of a lower-case word; runs of more than 64 letters are no words and stay as they are."""
    if not 3 <= len(word) <= 64:
        return word
    word = _plural_and_past(word)
    if word.endswith("y") and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    return _tidy(_cut(_replace(_replace(word, _STEP_2), _STEP_3)))
