using System.Text;
using ArticleBot.Articles.Readers;
using ArticleBot.Articles.Readers.Templates;

namespace ArticleBot.Articles.Tests.Readers.Templates;

/// <summary>Marks of site generators are no words, whatever stands between them is.</summary>
public sealed class TemplateMarksTests
{
    [Theory]
    [InlineData("{% include alert.html text=\"Closed\" %}\n\nThe pool opens at six.")]
    [InlineData("{% if summer %}\nThe pool opens at six.\n{% endif %}")]
    [InlineData("{% include \"steps.html\"\n  steps: pool.steps\n  hide: true %}\nThe pool opens at six.")]
    [InlineData("{# no words for readers #}The pool opens at six.")]
    [InlineData("{% comment %}Ask Ann first.{% endcomment %}The pool opens at six.")]
    [InlineData("{% raw %}The pool opens at six.{% endraw %}")]
    [InlineData("{{< figure src=\"pool.png\" title=\"Our team\" >}}\n\nThe pool opens at six.")]
    [InlineData("{{% notice warning %}}\nThe pool opens at six.\n{{% /notice %}}")]
    [InlineData(":::warning\nThe pool opens at six.\n:::")]
    [InlineData("::: {.callout-note}\nThe pool opens at six.\n:::")]
    [InlineData("!!! note\n    The pool opens at six.\n")]
    [InlineData("```{note}\nThe pool opens at six.\n```")]
    [InlineData("import Tabs from '@theme/Tabs';\nimport './pool.css'\nexport const price = {\n  child: 3,\n};\n\nThe pool opens at six.")]
    [InlineData("<Tabs groupId=\"a\" values={[{ label: 'x>y' }]}>\n<TabItem>\n\nThe pool opens at six.\n\n</TabItem>\n</Tabs>")]
    [InlineData("{/* for us only */}\nThe pool opens at six.")]
    [InlineData("The [pool]({{ \"/pool/\" | url }}) opens at [six]({% page \"hours\" %}).")]
    [InlineData("![A picture]({{ image | url }})\n\nThe pool opens at six.")]
    [InlineData("The [[Bath|pool]] opens at [[six]]. ![[plan.png]]")]
    [InlineData("The pool opens at six.\n{: .lead}")]
    [InlineData("The ==pool== opens at six.\n\n[TOC]")]
    [InlineData("The {{ \"pool\" }} opens at six.")]
    public void Marks_go_and_words_stay(string markdown) => Assert.Equal("The pool opens at six.", Read(markdown).Text.Trim());

    [Theory]
    [InlineData(":::tip Mind the steps\nThey are wet.\n:::")]
    [InlineData(":::note[Mind the steps]\nThey are wet.\n:::")]
    [InlineData("!!! warning \"Mind the steps\"\n\n    They are wet.\n")]
    [InlineData("??? tip \"Mind the steps\"\n    They are wet.\n")]
    [InlineData("> [!WARNING] Mind the steps\n> They are wet.")]
    [InlineData("<Accordion title=\"Mind the steps\">\nThey are wet.\n</Accordion>")]
    [InlineData("```{admonition} Mind the steps\nThey are wet.\n```")]
    [InlineData("## Mind the steps {#steps .wet}\n\nThey are wet.")]
    public void The_title_of_a_box_is_words_of_its_own(string markdown) => Assert.Equal("Mind the steps\n\nThey are wet.", Read(markdown).Text);

    [Theory]
    [InlineData("A ticket costs {{ site.price }} crowns. Children swim free.")]
    [InlineData("Children swim free. A ticket costs {{< param price >}} crowns.")]
    [InlineData("A ticket costs <%= price %> crowns. Children swim free.")]
    public void A_sentence_whose_value_is_missing_says_nothing(string markdown)
    {
        var article = new ArticleEditor(new ArticlesOptions()).Edit("a.md", Read(markdown)).Article!;

        Assert.Equal("Children swim free.", article.Text);
        Assert.Equal("A ticket costs … crowns.", Assert.Single(article.Removed).Text);
    }

    [Fact]
    public void Structure_stays_in_its_place_when_a_sentence_goes()
    {
        var article = new ArticleEditor(new ArticlesOptions()).Edit("a.md", Read("# Pool\n\nIt costs {{ price }}. It is heated.\n\n- a towel\n- a {{ "
            + "thing }}\n- a coin\n")).Article!;

        Assert.Equal(["Pool", "a towel", "a coin"], article.Blocks.Select(block => block.Span.In(article.Text).ToString()));
    }

    [Theory]
    [InlineData("```\n{{ value }} {% tag %} <Box> [[link]]\nimport x from 'y'\n```")]
    [InlineData("~~~\n:::note\n{{< figure >}}\n~~~")]
    [InlineData("Write `{{ value }}` or ``{% if `x` %}`` in the file.")]
    public void Code_stays_as_it_is(string markdown) => Assert.Equal(markdown, TemplateMarks.Remove(markdown));

    [Theory]
    [InlineData("The import of tea from China grew, and the export too.")]
    [InlineData("A set {a, b} and a list [a][b], 3 < 4, `a` ~ b.")]
    [InlineData("Ann <ann@example.org> wrote {{ without an end.")]
    [InlineData("He said: ::: and nothing else")]
    [InlineData("Run [[ -f file ]] first.")]
    public void Words_that_only_look_like_marks_stay(string markdown) => Assert.Equal(markdown, TemplateMarks.Remove(markdown));

    [Fact]
    public void Values_of_a_program_are_gaps_where_the_format_has_them()
    {
        Assert.Equal("Open from six to ten.", TemplateMarks.Remove("Open{' '}from {\"six\"} to ten.{/* later? */}", hasExpressions: true));
        Assert.Equal($"Open from {TemplateMarks.Gap}.", TemplateMarks.Remove("Open from {hours.start}.", hasExpressions: true));
    }

    [Theory]
    [InlineData("{{")]
    [InlineData("{%")]
    [InlineData("{{<")]
    [InlineData("{% comment %}")]
    [InlineData("[[")]
    [InlineData("`")]
    [InlineData("```\n")]
    [InlineData("<A ")]
    [InlineData("<%")]
    [InlineData(":::\n")]
    [InlineData("!!! a\n    ")]
    [InlineData("{")]
    public void Endless_marks_end(string mark)
    {
        Assert.NotNull(TemplateMarks.Remove(string.Concat(Enumerable.Repeat(mark, 20_000)), hasExpressions: true));
    }

    private static ArticleDraft Read(string markdown) => new MarkdownReader().Read(Encoding.UTF8.GetBytes(markdown));
}
