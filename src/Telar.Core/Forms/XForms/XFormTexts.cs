namespace Telar.Core.Forms.XForms;

/// The texts of an XForm: in a table of translations where there are languages, files or longer hints; otherwise in their place.
internal sealed class XFormTexts
{
    private readonly Form form;
    private readonly XFormPaths paths;
    private readonly XFormXml xml;

    public XFormTexts(Form form, XFormPaths paths, XFormXml xml)
    {
        (this.form, this.paths, this.xml) = (form, paths, xml);
        HasTable = form.Languages.Count > 1
            || (form.Languages is [var only] && only.Name != PlainLanguage)
            || form.Nodes.Any(node => node.Media.Count > 0 || !node.GuidanceHint.IsEmpty || HasSentenceInMessage(node))
            || form.Lists.Values.Any(list => list.Choices.Any(choice => choice.Media.Count > 0 || HasHole(choice.Label)));
    }

    /// What columns without a language speak.
    private const string PlainLanguage = "default";

    public bool HasTable { get; }

    public static string LabelId(FormNode node) => node.Path + ":label";

    public static string HintId(FormNode node) => node.Path + ":hint";

    public static string ChoiceId(ChoiceList list, int place) => FormattableString.Invariant($"{list.Name}-{place}");

    public void WriteTable()
    {
        if (!HasTable)
            return;
        var usual = form.Settings.DefaultLanguage ?? form.Languages[0].Name;
        xml.Open("itext");
        foreach (var language in form.Languages)
        {
            xml.Open("translation");
            xml.Attribute("lang", language.Name);
            if (language.Name == usual)
                xml.Attribute("default", "true()");
            foreach (var node in form.Nodes)
                WriteTextsOf(node, language.Name);
            foreach (var list in form.Lists.Values)
                WriteChoices(list, language.Name);
            xml.Close();
        }
        xml.Close();
    }

    /// The label and the hint of a control or a group.
    public void WriteLabelAndHint(FormNode node)
    {
        var hasLabel = !node.Label.IsEmpty || node.Media.Count > 0;
        if (hasLabel)
            Write("label", node.Label, LabelId(node), node);
        else if (node is FormQuestion)
            xml.Empty("label");
        if (!node.Hint.IsEmpty || !node.GuidanceHint.IsEmpty)
            Write("hint", node.Hint, HintId(node), node);
    }

    /// What a bind says when an answer is missing or does not hold.
    public void WriteMessage(string attribute, FormText message, FormNode node)
    {
        if (message.IsEmpty)
            return;
        xml.JavaRosaAttribute(attribute, HasTable ? $"jr:itext('{node.Path}:jr:{attribute}')" : In(message, ""));
    }

    /// A text in a language; where it is missing, in the usual one, then in any.
    public string In(FormText text, string language) =>
        text.ByLanguage.TryGetValue(language, out var said) || (form.Settings.DefaultLanguage is { } usual && text.ByLanguage.TryGetValue(usual, out said))
            ? said
            : text.ByLanguage.Values.FirstOrDefault("");

    private void Write(string element, FormText text, string id, FormNode node)
    {
        xml.Open(element);
        if (HasTable)
            xml.Attribute("ref", $"jr:itext('{id}')");
        else
            WriteSentence(In(text, ""), node);
        xml.Close();
    }

    private void WriteTextsOf(FormNode node, string language)
    {
        if (!node.Label.IsEmpty || node.Media.Count > 0)
            WriteText(LabelId(node), node.Label, node.Media, language, node);
        if (!node.Hint.IsEmpty || !node.GuidanceHint.IsEmpty)
            WriteHint(node, language);
        if (node is not FormQuestion question)
            return;
        if (!question.ConstraintMessage.IsEmpty)
            WriteText(node.Path + ":jr:constraintMsg", question.ConstraintMessage, FormNode.NoMedia, language, node);
        if (!question.RequiredMessage.IsEmpty)
            WriteText(node.Path + ":jr:requiredMsg", question.RequiredMessage, FormNode.NoMedia, language, node);
    }

    private void WriteHint(FormNode node, string language)
    {
        xml.Open("text");
        xml.Attribute("id", HintId(node));
        if (!node.Hint.IsEmpty)
            WriteValue(In(node.Hint, language), node, form: null);
        if (!node.GuidanceHint.IsEmpty)
            WriteValue(In(node.GuidanceHint, language), node, "guidance");
        xml.Close();
    }

    private void WriteChoices(ChoiceList list, string language)
    {
        for (var place = 0; place < list.Choices.Count; place++)
        {
            var choice = list.Choices[place];
            var label = choice.Label.IsEmpty ? new FormText(new Dictionary<string, string>(StringComparer.Ordinal) { [language] = choice.Name }) : choice.Label;
            WriteText(ChoiceId(list, place), label, choice.Media, language, form.Root);
        }
    }

    private void WriteText(string id, FormText text, IReadOnlyDictionary<string, FormText> media, string language, FormNode node)
    {
        xml.Open("text");
        xml.Attribute("id", id);
        if (!text.IsEmpty)
            WriteValue(In(text, language), node, form: null);
        foreach (var (kind, file) in media)
            WriteValue($"jr://{(kind is "image" or "big-image" ? "images" : kind)}/{In(file, language)}", node, kind);
        xml.Close();
    }

    private void WriteValue(string text, FormNode node, string? form)
    {
        xml.Open("value");
        if (form is not null)
            xml.Attribute("form", form);
        WriteSentence(text, node);
        xml.Close();
    }

    // The text itself is text, whatever it holds; only ${name} becomes an element.
    private void WriteSentence(string text, FormNode node)
    {
        var from = 0;
        var next = text.IndexOf("${", StringComparison.Ordinal);
        while (next >= 0 && text.IndexOf('}', next) is var close and > 0)
        {
            if (paths.PathTo(text[(next + 2)..close].Trim(), node, isPredicate: false) is { } path)
            {
                xml.Text(text[from..next]);
                xml.Open("output");
                xml.Attribute("value", " " + path + " ");
                xml.Close();
                from = close + 1;
            }
            next = text.IndexOf("${", close, StringComparison.Ordinal);
        }
        xml.Text(from == 0 ? text : text[from..]);
    }

    private static bool HasSentenceInMessage(FormNode node) =>
        node is FormQuestion question && (HasHole(question.ConstraintMessage) || HasHole(question.RequiredMessage));

    private static bool HasHole(FormText text) => !text.IsEmpty && text.ByLanguage.Values.Any(said => said.Contains("${", StringComparison.Ordinal));
}
