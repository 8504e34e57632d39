"""Texts as the reader sees them: passages of sentences under a title, cut into windows with what stands above them in front."""
import html
import re
from dataclasses import dataclass

_BORDER = re.compile(r"(?<=[.!?])[\"')\]\u201d\u2019]*\s+(?=[\"'(\[\u201c\u2018]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Gen|Col|Lt|Prof|Sen|Rep|Gov|Inc|Ltd|Co|Corp|Mt|ca|cf|e\.g|i\.e|al|U\.S|[A-Z])\.\s*$")


def sentences(text):
    """The (start, end) of each sentence, good enough for training text."""
    found, start = [], 0
    for border in _BORDER.finditer(text):
        if "\n" not in border.group() and _ABBREVIATION.search(text[max(start, border.start() - 12):border.start()]):
            continue
        if text[start:border.start()].strip():
            found.append((start, border.start()))
        start = border.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found or [(0, len(text))]


@dataclass
class Sentence:
    text: str
    above: str = ""
    """Heading, and the introduction of its list or the heads of its table, where it has them."""


@dataclass
class Article:
    key: str
    title: str
    sentences: list


def plain(text, title=""):
    """An article of running text."""
    return [Sentence(text[start:end]) for start, end in sentences(text)]


_DROPPED = re.compile(r"(?is)<(script|style|nav|footer|header|head)\b.*?</\1>")
_BLOCK = re.compile(r"(?i)</?(p|div|section|main|body|html|ul|ol|dl|table|tbody|thead|br|a class=.skip.)[^>]*>")


def _as_markdown(page):
    page = _DROPPED.sub("", page)
    page = re.sub(r"(?is)<tr[^>]*>(.*?)</tr>", lambda row: "\n| " + " | ".join(
        re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", cell)).strip() for cell in re.findall(r"(?is)<t[hd][^>]*>(.*?)</t[hd]>", row.group(1))) + " |", page)
    page = re.sub(r"(?is)<h([1-6])[^>]*>(.*?)</h\1>", lambda h: "\n\n" + "#" * int(h.group(1)) + " " + h.group(2).strip() + "\n\n", page)
    page = re.sub(r"(?is)<li[^>]*>", "\n- ", page)
    page = re.sub(r"(?i)</(p|ul|ol|table|div)>", "\n\n", page)
    return html.unescape(re.sub(r"<[^>]+>", "", _BLOCK.sub("\n", page)))


_ITEM = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+")
_MARKS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")


def document(name, content):
    """An article out of Markdown, a page or text: headings, lists and tables leave their words above what stands in them."""
    if name.endswith(".html"):
        content = _as_markdown(content)
    lines = content.replace("\r\n", "\n").split("\n")
    title, heading, introduction, heads = "", "", "", ""
    found, paragraph = [], []

    def close():
        nonlocal introduction
        if paragraph:
            text = " ".join(paragraph)
            introduction = text if text.endswith(":") else ""
            found.extend(Sentence(text[a:b], heading) for a, b in sentences(text))
            paragraph.clear()

    for raw in lines:
        line = _MARKS.sub("", raw).strip()
        if not line:
            close()
            heads = ""
            continue
        if not title and not line.startswith("|"):
            title = line.lstrip("# ").strip()
            continue
        is_heading = raw.startswith("#") or (name.endswith(".txt") and line.isupper() and len(line) > 3)
        if is_heading:
            close()
            heading, introduction, heads = line.lstrip("# ").strip(), "", ""
        elif raw.lstrip().startswith("|"):
            close()
            cells = [c.strip() for c in line.strip("|").split("|")]
            if all(re.fullmatch(r":?-{2,}:?", c) for c in cells):
                continue
            row = " | ".join(cells)
            if not heads:
                heads = row
            found.append(Sentence(row, f"{heading}: {heads}" if heading and heads != row else heads if heads != row else heading))
        elif _ITEM.match(raw):
            close()
            above = f"{heading}: {introduction}" if heading and introduction else introduction or heading
            text = _ITEM.sub("", line)
            found.extend(Sentence(text[a:b], above) for a, b in sentences(text))
        elif name.endswith(".txt") and len(line) < 60 and (re.search(r"\S {3,}\S", raw) or re.match(r"^[^.]{3,40}: \S", line)):
            close()
            found.append(Sentence(re.sub(r" {3,}", " | ", line), heading))
        else:
            paragraph.append(line)
    close()
    return Article(name, title, found)


def words(text):
    return text.count(" ") + 1


def windows(sentence_list, most_words):
    """Runs of whole sentences, overlapping by half."""
    count = [words(s.text) for s in sentence_list]
    found, first = [], 0
    while first < len(sentence_list):
        last, total = first, count[first]
        while last + 1 < len(sentence_list) and total + count[last + 1] <= most_words:
            last += 1
            total += count[last]
        found.append((first, last + 1))
        if last + 1 == len(sentence_list):
            break
        half, step = 0, first
        while step < last and half + count[step] <= total / 2:
            half += count[step]
            step += 1
        first = max(first + 1, step)
    return found
