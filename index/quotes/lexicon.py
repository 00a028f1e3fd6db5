"""The words the rules of attribution know. Every list says what belongs in it; all entries are lower case.

Verbs are listed by their base form and inflected once, by :func:`inflections`.
"""

from types import MappingProxyType
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# ---------------------------------------------------------------- verbs

# Verbs whose ordinary use in news is to hand over what somebody said, and little else.
PLAIN_SAYING: Final = _words("add retweet say tell tweet write")

# Verbs of saying: with a person as subject and words beside it, they report those words.
SAYING: Final = _words("""
    acknowledge admit advise affirm allege announce answer argue ask assert attest aver bark beg bellow blog
    blurt boast brag caution chant charge chime chuckle claim clarify comment complain concede conclude concur
    confess confide confirm contend counsel counter croak crow cry deadpan declare decree demand detail disclose
    divulge drawl echo elaborate email emphasise emphasize enthuse exclaim exhort explain fret fulminate fume
    gripe groan grouse growl grumble gush harrumph hiss huff implore inform inquire insist instruct interject
    interrupt intone jeer joke lament maintain marvel mention moan mumble murmur muse mutter narrate note object
    observe offer opine parrot plead pledge ponder posit post predict preface proclaim promise pronounce protest
    query quip quote rage rant rave reaffirm reassure recall recite reckon recount reflect reiterate rejoin
    relate relay remark remember remind repeat reply report respond retort reveal roar rule scoff scrawl scream
    scribble shoot shout shrug sigh snap sneer sniff snigger sob specify speculate stammer state stipulate
    stress stutter suggest sum surmise tease telegraph testify text theorise theorize thunder tout urge vent
    venture volunteer vow warn whine whisper wonder yell
""")

# Verbs that judge, name or treat of something: the words beside them are their subject's, if anybody's.
JUDGING: Final = _words("""
    accuse admonish agree allude apologise apologize applaud assail assume attack attribute bash believe bemoan
    berate blame blast brand call cast castigate challenge champion characterise characterize chide cite commend
    compare condemn congratulate contest continue criticise criticize decry deem defend denigrate denounce deny
    depict deplore deride describe disagree dismiss disparage dispute doubt dub endorse equate espouse excoriate
    expect extol fault fear feel forecast frame guarantee hail highlight hope imply indicate insinuate invoke
    justify label lambast lambaste laud lecture liken mock mourn nickname oppose order pillory pitch portray
    praise propose question rail rebuff rebuke rebut recommend refer reference refute regard regret reject
    reprimand request ridicule rip salute savage scold signal skewer slam speculate suspect swear taunt term
    think treat trumpet underline underscore view welcome worry
""")

# Verbs that only sometimes go with words said: weak evidence, used when nothing better is near.
LOOSE: Final = _words("""
    advocate appeal assure attribute calculate celebrate conjecture consider credit decline discuss enjoy
    estimate express find guess hear hint intend issue know laugh outline paint pen plan point pray preach read
    refuse seek share show sign sing smile sound speak support swipe thank threaten trash use voice want wish
""")

# Forms that are as often a noun, or a verb of doing, as a verb of saying: they count one step less.
AMBIGUOUS_FORMS: Final = _words("""
    advised answer answers attack attacks blame brand call calls cast casts challenge challenges champion charge
    charged charges charging claim claims closed closes comment comments continued continuing counsel counter
    counters cries cry demand demanded demanding demands detail detailed details echo echoes estimate estimates
    fear fears feel feels forecast forecasts frame frames hope hopes huff instructed lecture lectures mention
    mentions moan note notes object objects offer offered offering offers opened opens order ordered orders
    pitch pitched plan plans pledge point points post posts praise promise promises protest protests queries
    query question questions quote quotes rage read reading reads reference references reflected reflects regret
    regrets relate related repeated report reports request requests roar share shared shares shoot shooting shot
    show shows signal signals snap snapped sound state states stress sum summed support tease term terms tout
    use uses vent view viewed views voice welcome wonder wonders
""")

# Forms to be taken for nouns after an article, a possessive or a preposition.
NOUN_FORMS: Final = AMBIGUOUS_FORMS | _words("""
    being blog blogs credit defence defense email emails finding findings hint issue issues label list look
    looks mock nickname open plan plead read reading remark remarks replies reply response retort rule rules
    ruling saying sayings slap start suggestion swipe teaser text texts thanks tweet tweets warning warnings
    wish worries worry writing
""")

# Verbs that put quoted words on something: "called it", "described the deal as".
NAMING: Final = _words("""
    attack blast brand call cast characterise characterize compare condemn consider credit decry deem denounce
    depict deride describe dismiss dub equate frame hail label liken mock nickname paint pillory portray praise
    refer regard reject ridicule savage skewer slam term treat view
""")

_IRREGULAR: Final = MappingProxyType(
    {
        "begin": "begins began beginning",
        "cast": "casts casting",
        "counsel": "counsels counseled counselled counseling counselling",
        "cry": "cries cried crying",
        "feel": "feels felt feeling",
        "find": "finds found finding",
        "forecast": "forecasts forecasted forecasting",
        "go": "goes went going",
        "hear": "hears heard hearing",
        "know": "knows knew knowing",
        "hit": "hits hitting",
        "label": "labels labeled labelled labeling labelling",
        "laid": "",
        "made": "",
        "make": "makes making",
        "marvel": "marvels marveled marvelled marveling marvelling",
        "poked": "",
        "put": "puts putting",
        "read": "reads reading",
        "say": "says said saying",
        "see": "sees saw seeing",
        "shoot": "shoots shot shooting",
        "show": "shows showed showing",
        "signal": "signals signaled signalled signaling signalling",
        "sing": "sings sang singing",
        "speak": "speaks spoke speaking",
        "swear": "swears swore swearing",
        "take": "takes taking",
        "tear": "tears tearing",
        "tell": "tells told telling",
        "think": "thinks thought thinking",
        "took": "",
        "tore": "",
        "write": "writes wrote written writing",
    }
)

# Verbs that double their last letter: "admitted".
_DOUBLING: Final = _words(
    "admit beg blab brag chat concur confer cut dub plan quip rebut refer regret rip slam slap snap stun sum"
)


def inflections(verb: str) -> tuple[str, ...]:
    """The written forms of an English verb, the base form first."""
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb].split())
    if verb in _DOUBLING:
        return (verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    if verb.endswith(("s", "sh", "ch", "x")):
        return (verb, verb + "es", verb + "ed", verb + "ing")
    return (verb, verb + "s", verb + "ed", verb + "ing")


# How strongly a verb form says that words were uttered.
PLAIN, SPEECH, JUDGEMENT, HINT = 4, 3, 2, 1


def _cue_strengths() -> dict[str, int]:
    strengths: dict[str, int] = {}
    for verbs, strength in ((LOOSE, HINT), (JUDGING, JUDGEMENT), (SAYING, SPEECH), (PLAIN_SAYING, PLAIN)):
        for verb in verbs:
            for form in inflections(verb):
                strengths[form] = strength
    for form in AMBIGUOUS_FORMS & strengths.keys():
        strengths[form] = min(strengths[form], JUDGEMENT)
    return strengths


CUE_STRENGTH: Final = MappingProxyType(_cue_strengths())
NAMING_FORMS: Final = frozenset(form for verb in NAMING for form in inflections(verb))

# Verbs of saying in two words: "as Lee puts it", "Lee lashed out at". The verb's base form or an irregular past first.
_PHRASAL: Final = """
    chime in, cut in, double down, fire back, hit back, hit out, lash out, lay into, laid into, make clear, made clear,
    pile in, point out, push back, put it, go on, go after, rip into, shoot back, speak out, speak up, sum up, take aim,
    took aim, take issue, took issue, tear into, tore into, weigh in, poke fun, poked fun, make fun, made fun, call for
"""


def _phrasal_verbs() -> frozenset[tuple[str, str]]:
    pairs = (entry.split() for entry in _PHRASAL.split(","))
    return frozenset((form, particle) for verb, particle in pairs for form in inflections(verb))


PHRASAL_VERBS: Final = _phrasal_verbs()

# Where what is heard is what was said there: "the inquest heard he was 'failed by the system'".
HEARINGS: Final = _words("court hearing inquest inquiry jurors jury panel trial tribunal")

# Forms of the verbs that name whom one speaks to: "told reporters".
TELLING: Final = _words("tell telling tells told")

# Past forms of manner that news puts after a quotation as if they were verbs of saying: "beamed the winner".
MANNER_PAST: Final = _words("""
    beamed began cried grinned laughed nodded sang sighed smiled sobbed spat spoke thought went wept
""")

# Words in -ed that describe rather than report.
ADJECTIVES_IN_ED: Final = _words("""
    aged armed based called detailed led limited registered related so-called united
""")

# Past forms of everyday verbs that do not end in -ed: they end the noun phrase before them.
IRREGULAR_PAST: Final = _words("""
    arose ate beat became began bent bit blew bought broke brought built burst came caught chose cost crept cut dealt
    did drank drew drove fell fled flew forgot forgave fought gave got grew had held hid hit hung hurt kept knelt knew
    laid led left lent let lost made meant met paid put quit ran rang rode rose said sang sank saw sent set shook shot
    shut slept slid sold sought spent split spoke spread stole stood struck stuck swept swore swung taught threw told
    took tore understood went withdrew woke won wore wrote
""")

# ---------------------------------------------------------------- closed classes

SPEAKING_PRONOUNS: Final = _words("he i she they we who")
PRONOUNS: Final = SPEAKING_PRONOUNS | _words("it you")
OBJECT_PRONOUNS: Final = _words("her herself him himself it itself me them themselves us you")
INDEFINITES: Final = _words("""
    another both everybody everyone few many most nobody none one others several some somebody someone
""")
ARTICLES: Final = _words("a an the")
POSSESSIVES: Final = _words("her his its my our their whose your")
# Those a statement can belong to: "his claim".
OWNERS: Final = POSSESSIVES - {"whose"}
DETERMINERS: Final = (
    ARTICLES
    | POSSESSIVES
    | _words("""
    all another any both dozens each eight every few five four many most nine no one other seven several six
    some ten that these this those three two
""")
)
PREPOSITIONS: Final = _words("""
    about above across after against along although amid among around as at because before behind below beneath
    beside between beyond by despite down during except for from how if in inside into like near of off on onto
    out outside over past per since than that though through throughout to toward towards under unless unlike
    until up upon via what when where whereas whether which while whom whose why with within without
""")
SUBORDINATORS: Final = _words("""
    after although as because before if once since that though unless until when where whereas whether while
""")
CONJUNCTIONS: Final = _words("and but nor or so yet")
BE_FORMS: Final = _words("'m 're 's am are be been being is was were")
# Helping verbs and adverbs that may stand between a subject and its verb.
BETWEEN: Final = BE_FORMS | _words("""
    'd 'll 've afterward afterwards again almost already also always aren't can can't could couldn't did didn't
    do does doesn't don't earlier even eventually famously first further had hadn't has hasn't have haven't
    however instead isn't just later long may meanwhile might must n't never nevertheless nonetheless not now
    often once only previously privately publicly quite rather recently repeatedly reportedly second should
    simply soon still then therefore thus too twice wasn't weren't will won't would wouldn't
""")
TIME_WORDS: Final = _words("""
    afternoon apr apr. april aug aug. august dec dec. december evening feb feb. february fri friday fridays jan
    jan. january jul jul. july jun jun. june mar mar. march may mon monday mondays month morning night nov nov.
    november oct oct. october sat saturday saturdays sep sep. sept sept. september sun sunday sundays thu
    thursday thursdays today tomorrow tonight tue tuesday tuesdays wed wednesday wednesdays week weekend year
    yesterday
""")
CALENDAR: Final = TIME_WORDS - _words("""
    afternoon evening mar march may month morning night sat sun today tomorrow tonight week weekend year
    yesterday
""")
TIME_GLUE: Final = _words("a ago at earlier early in last late later next on past same the this")
NAME_PARTICLES: Final = _words("""
    abu al ap bin da dal das de del della den der di dos du e el ibn la le lo mac of st st. ter ul van von y zu
""")
# Words that begin sentences with a capital and are no part of a name.
SENTENCE_OPENERS: Final = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | _words("""
    according additional again ahead almost already also although amid analysis are asked based being besides
    breaking can citing clearly click could despite did do does don't earlier editor's even ever everyone
    everything exclusive file finally first fortunately getting given going had has have having he's hello here
    however i'll i'm i've image indeed instead is it'll it's just last later less let let's looking making many
    maybe meanwhile more most much nearly never nevertheless next no nobody not nothing now oh ok okay once only
    opinion other others perhaps photo please plus read recently related reporting roughly sadly said says
    second see she's should some someone something soon sorry speaking still such taking thank thanks that's
    then there there's they're third today told tomorrow tonight ultimately unfortunately update updated video
    was watch we're welcome well were yes yesterday
""")
)

# ---------------------------------------------------------------- people and bodies

MALE_TITLES: Final = _words("""
    assemblyman baron brother businessman chairman congressman councilman count duke emperor father fireman fr.
    king lord mr mr. policeman pope prince sir spokesman
""")
FEMALE_TITLES: Final = _words("""
    actress assemblywoman baroness businesswoman chairwoman congresswoman councilwoman dame duchess lady madam
    miss mother mrs mrs. ms ms. policewoman princess queen sister spokeswoman
""")

# Forms of address that are no part of a name and say nothing about what its bearer does.
HONORIFICS: Final = _words("""
    dame dr dr. hon. lady lord madam miss mr mr. mrs mrs. ms ms. mx mx. prof prof. rev rev. reverend sir the
""")

# Ranks and offices that stand, capitalised, before a name: "Interior Minister", "Sen.", "Detective Inspector".
OFFICES: Final = _words("""
    acting actor actress adm adm. administrator admiral adviser advisor agent agriculture aide ambassador
    analyst anchor archbishop assistant attorney author ayatollah baron baroness barrister bishop brigadier
    brother capt capt. captain cardinal ceo cfo ch chair chairman chairperson chairwoman chancellor chief cio
    cmdr. cmo coach col col. colonel commander commissioner comptroller congressman congresswoman conservative
    constable consul coo corporal correspondent councillor councilman councilwoman cpl. cto culture dame dean
    defence defense democrat democratic deputy det detective director doctor dr dr. duchess duke editor
    education emeritus emir energy environment envoy evp ex-president executive father finance firefighter first
    foreign former gen gen. general gov gov. governor head health home host imam insp inspector interior judge
    junior justice justices king labour lady lawmaker leader liberal lieutenant lord lt lt. maj maj. major
    majority manager marshal mayor mep minister minority mother mp msp news novelist officer pastor patrol
    police pope premier president president-elect prime prince princess private prof prof. professor prosecutor
    provost pvt. queen rabbi rapper rep rep. reporter representative reps. republican rev rev. reverend
    secretary secretary-general sen sen. senator senior sens. sergeant sgt sgt. shadow sheikh sheriff singer sir
    sister solicitor speaker spokesman spokesperson spokeswoman sporting state strategist sultan superintendent
    supt svp team technical tory trade transport treasurer trooper under-secretary undersecretary vice whip
""")

# Nouns that say what a person does or is: heads of "a diplomat at the embassy", "the foreign minister".
ROLE_NOUNS: Final = _words("""
    academic activist actor actress administrator adviser advisor advocate agent aide ally ambassador analyst
    anchor archbishop artist assistant associate astronaut athlete attorney author authorities authority
    babysitter backer banker barrister billionaire biographer biologist bishop blogger boss boy bride brother
    builder bureaucrat businessman businesswoman bystander caller campaigner candidate captain cardinal
    celebrity ceo chair chairman chairperson chairwoman champion chancellor chef chief citizen cleric
    climatologist climber clinician co-author co-chair co-founder coach coauthor cochair cofounder colleague
    colonel columnist comedian commander commentator commissioner composer congressman congresswoman
    conservationist conservative constable consultant contributor coroner correspondent councillor counsel
    counsellor counselor couple critic curator dad daughter defendant defender delegate democrat demographer
    deputy designer detective developer diplomat director doctor driver drummer economist editor
    emergency-worker employee employer engineer envoy epidemiologist executive expert eyewitness fact-checker
    family fan farmer father fellow filmmaker firefighter forward founder friend general geologist girl
    goalkeeper governor graduate groom guard guest guide guitarist head heir hiker historian host husband imam
    insider inspector instructor inventor investigator investor journalist judge justice king lawmaker lawyer
    leader lecturer legend legislator liberal lieutenant lobbyist lord magistrate magnate maker man manager
    mathematician mayor medic member meteorologist midfielder minister moderator mogul mom monarch mother
    mountaineer mp mum musician nanny negotiator neighbor neighbour neurologist neuroscientist nominee novelist
    nurse observer officer official onlooker operative opponent opposition organiser organizer owner panel
    parent participant partner passenger passer-by pastor patient patron peer pensioner person pharmacist
    philosopher photographer physician physicist pilot pitcher plaintiff player poet policeman politician
    pollster pope postmaster predecessor premier presenter president priest prince princess principal prisoner
    producer professor programmer prosecutor protester psychiatrist psychologist publisher pundit quarterback
    queen rabbi rapper reader realtor receptionist recorder refugee regulator relative reporter representative
    republican rescuer researcher resident retailer reveler reveller reverend rival rocker runner sailor scholar
    scientist secretary senator sergeant sheriff shopkeeper shopper singer sister skipper socialist sociologist
    soldier solicitor son source speaker specialist spokesman spokesperson spokeswoman staffer star statistician
    strategist striker student successor superintendent supporter surfer surgeon surrogate survivor suspect
    teacher teammate technician teenager tourist trader trainer treasurer trooper trustee tycoon undersecretary
    vendor veteran vice-president victim viewer villager virologist volunteer voter widow wife winger winner
    witness woman worker writer youth zoologist
""")

# Words with the ending of a noun for a person that mean none.
NOT_HUMAN: Final = _words("""
    December african-american after afternoon agree altogether american americans anger another answer asian
    austrian banner barrier behavior behaviour better bitter border bother brazilian brother-in-arms buffer
    butter canadian canadians career center centre chamber chapter character cheer christian civilian-run
    cluster coffee color colour committee computer consider constant container corner counter cover currant
    danger deer degree dinner discover disorder door egyptian either employee-owned encounter enter error
    european europeans ever factor favor favour feather fee fever fiber filter finger floor flower former free
    further gender greater guarantee hammer harbor harbour higher honor honour horror however hunger important
    indian indoor instant inter interior iranian italian italians job-seeker jumper junior knee labor labour
    ladder larger later latter layer letter libyan liver lower major manner marker master matter member-state
    meter minor mirror monitor motor murder neither never newsletter number october offer older order other
    outdoor over palestinian paper passover peer pepper per persian plant poor poster power prior proper quarrel
    quarter rather referee-less relevant remember resistant restaurant restaurants river rumor rumour russian
    russians see semester senior september shelter shoulder shower significant silver sister-ship slander
    slaughter smaller sooner spider sponsor stronger sugar summer super supper surrender syrian tender terror
    theater theatre three thunder tiger timber together tower trailer transfer tree trigger trophies tutor-led
    ukrainian under upper variant victorian warrant water weather whether winter wonder younger
""")

# Nouns for many at once that speak without a name: "analysts say", "police said".
GROUP_NOUNS: Final = _words("""
    authorities children clergy conservatives crew defence defense democrats elites families folks kids
    leadership liberals management media men officials opposition parents people police press prosecution
    prosecutors pundits republicans rescuers staff tories troops women
""")

# Nouns for what somebody is to somebody else: "his son, Tom Lee".
RELATIVES: Final = _words("""
    aunt boyfriend brother cousin dad daughter ex-husband ex-wife father fiance fiancee fiancé fiancée girlfriend
    grandfather grandmother grandson granddaughter husband mom mother mum nephew niece partner sister son stepfather
    stepmother stepson twin uncle widow widower wife
""")

# Nouns for sources whom news leaves without a name: "the official said" need not mean anybody named before.
UNNAMED_NOUNS: Final = _words("""
    aide analyst bystander caller colleague customer diplomat doctor driver employee expert eyewitness guard insider
    lawyer neighbor neighbour nurse observer officer official onlooker passenger passer-by person protester relative
    reporter resident shopper soldier source spokesman spokesperson spokeswoman staffer student survivor teacher
    tourist victim villager visitor witness worker
""")

# Adjectives for peoples, faiths and parties that stand with a capital and name nobody.
PEOPLES: Final = _words("""
    afghan african algerian american arab argentine argentinian asian australian austrian belgian black bolivian
    brazilian british briton buddhist bulgarian cameroonian canadian catholic chilean chinese christian
    colombian conservative croat croatian cuban czech danish democrat democratic dutch dutchman egyptian english
    englishman ethiopian european french frenchman german ghanaian gop greek hindu hispanic hungarian indian
    indonesian iranian iraqi irish irishman israeli italian ivorian jamaican japanese jewish jordanian kenyan
    korean kurdish labour latina latino latvian lebanese liberal liberian libyan lithuanian malaysian malian
    mexican mormon moroccan muslim nigerian nigerien norwegian pakistani palestinian paraguayan peruvian pole
    portuguese protestant republican romanian russian saudi scot scottish senegalese serb serbian shia shiite
    sikh slovak slovenian somali spaniard spanish sudanese sunni swede swiss syrian taiwanese thai tory tunisian
    turk turkish ugandan ukrainian uruguayan venezuelan vietnamese welsh welshman white yemeni zimbabwean
""")

# Nouns for bodies that speak: heads of "the ministry", "the campaign", and words that mark a name as a body's.
BODY_NOUNS: Final = _words("""
    academy administration afc agency airline airport alliance ambulance archive arm army assembly association
    athletic attorney-general authority bank base board brewery brigade broadcaster bureau business cabinet
    campaign capital cartel center centre cf chamber channel charity church cia circuit city club coalition
    college commission committee community companies company confederation conference congress consortium
    consulate consulting contractor convention corp corporation council county court crown daily delegation
    department developer division embassy enterprise faction fbi fc federation festival firm force forces
    foundation front fund gmbh government group hospital house inc industry initiative inquiry institute
    institution journal junta jury kremlin laboratory league legislature library limited llc llp lp ltd magazine
    maker manufacturer media militia ministry mission monarchy mosque movement museum nation nations navy
    network news newspaper ngo observatory office operator orchestra organisation organization outlet palace
    panel paper parliament partners partnership party patrol pentagon plc police post practice presidency press
    program programme project publication publisher rc regime regiment regulator republic research rights-group
    rovers school secretariat senate service services society squad state station store studio subsidiary
    syndicate synod system team telegraph television theater theatre think-tank thinktank times tour treasury
    tribunal troupe trust tv union united university utility wanderers watchdog website weekly white workers
""")

# Things written or spoken that stand for whoever issued them: "the statement added".
TEXT_NOUNS: Final = _words("""
    account ad advert advertisement affidavit announcement appeal article banner banners billboard biography
    blog book brief bulletin caption column comment communique communiqué complaint constitution criticism
    decision declaration document documents dossier draft e-mail editorial email emails entry essay facebook
    filing filings findings footage graffiti guidance hashtag headline indictment inscription interview
    invitation judgement judgment lawsuit leaflet letter line manifesto memo memoir memorandum message note
    notice obituary op-ed opinion order page paper paragraph petition placard placards plan plaque platform poll
    post poster posters press-release proclamation profile quote record release remarks reply report reports
    resolution review ruling script section shirt shirts sign signs slogan speech statement statements sticker
    stickers story study summary summons survey t-shirt tattoo testimony text title transcript tweet tweets
    verdict video warning warrant website words
""")

# "X's words", "in X's view", "his claim": nouns that hand a quotation to whoever owns them.
OWNED_WORDS: Final = _words("""
    accusation accusations admission allegation answer appeal argument assertion assertions assurance belief
    boast call calls catchphrase characterisation characterization claim claims comment comments complaint
    contention criticism declaration defence defense demand denial description estimation explanation gibe
    insistence insult insults jibe letter mantra message motto opinion outburst phrase pledge post prediction
    promise question quip quote rant reference remark remarks reply response rhetoric slogan speech statement
    statements suggestion suggestions taunt telling testimony threat tirade tweet tweets verdict view vow
    warning word words
""")

# Nouns that mark a capitalised name as neither a person's nor that of anyone who speaks: events, places, laws.
THING_NOUNS: Final = _words("""
    act affairs airport amendment area atlantic avenue award awards bay beach bill boulevard bowl bridge
    building castle central championship championships christmas classic coast conference cup day days derby
    desert district drive east easter edition eve fame fast final finals fund gallery game games gold grand hall
    heights hill hills hotel island islands lake lane line masters medal memorial monument mount mountain
    mountains north ocean olympic olympics open pacific park peninsula place plaza pond prix prize province
    pyramid railway region relations resort river road room route sciences sea series shield south square
    stadium state states station story strait street strip studies summit terminal tour tournament tower town
    trail trophy tv valley village war wars west world year
""")

# Those of them that are surnames as well, behind a first name: "Peter Hall", "Adam West".
SURNAMES_TOO: Final = _words("""
    castle day field french gold hall hill hills lake lane north park place pond rivers south stone street west
    wood woods
""")

# Bodies that come to mind by one word: countries and capitals that speak for their governments are in PLACES.
PLACES: Final = _words("""
    afghanistan africa alabama alaska albania algeria america angola argentina arizona arkansas armenia asia
    atlanta australia austria azerbaijan baghdad bahrain bangladesh beijing beirut belarus belgium benin berlin
    bolivia bosnia boston botswana brazil britain brooklyn brussels bulgaria burma cairo california cambodia
    cameroon canada chad chicago chile china colombia colorado congo connecticut croatia cuba cyprus dallas
    damascus delaware delhi denmark denver detroit dublin ecuador edinburgh egypt england eritrea estonia
    ethiopia europe finland florida france gabon geneva georgia germany ghana greece guatemala guinea haiti
    hawaii hollywood honduras houston hungary iceland idaho illinois india indiana indonesia iowa iran iraq
    ireland israel italy jamaica japan jerusalem jordan kabul kansas kazakhstan kentucky kenya kiev kosovo
    kuwait kyiv kyrgyzstan laos latvia lebanon liberia libya lithuania london louisiana luxembourg macedonia
    madagascar madrid maine malawi malaysia mali malta manhattan maryland massachusetts mauritania mexico miami
    michigan minnesota mississippi missouri moldova mongolia montana montenegro morocco moscow mozambique
    myanmar namibia nebraska nepal netherlands nevada nicaragua niger nigeria norway ohio oklahoma oman oregon
    pakistan palestine panama paraguay paris pennsylvania peru philadelphia philippines poland portugal
    pyongyang qatar romania rome russia rwanda scotland seattle senegal seoul serbia singapore slovakia slovenia
    somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania tehran tennessee texas thailand togo
    tokyo tunisia turkey turkmenistan uganda ukraine uruguay utah uzbekistan venezuela vermont vienna vietnam
    virginia wales washington westminster wisconsin wyoming yemen zambia zimbabwe
""")

# ---------------------------------------------------------------- things with titles

# Nouns after which a quoted capitalised phrase is the title of a work: "the film", "her album".
WORKS: Final = _words("""
    album ballad book cartoon comedy documentary drama episode exhibit exhibition film franchise game hit
    magazine memoir movie musical novel opera painting play podcast poem program programme record remake
    sculpture sequel series show single sitcom song soundtrack thriller track trilogy video
""")
# Words that announce a name or a term, not something said: "so-called", "known as", "nicknamed".
NAMED_BY: Final = _words("""
    billed branded called codenamed dubbed entitled known labeled labelled named nickname nicknamed phrase
    self-described self-proclaimed self-styled so-called term termed titled word words
""")

# ---------------------------------------------------------------- channels

SOCIAL_MEDIA: Final = _words("""
    bluesky facebook gab instagram linkedin mastodon myspace parler reddit snapchat telegram threads tiktok
    tumblr twitter vk wechat weibo whatsapp x youtube
""")
# Occasions and papers in or at which words are given to the public: "in a statement".
OCCASIONS: Final = _words("""
    address affidavit announcement appearance blog briefing broadcast call column communique communiqué conference
    debate e-mail editorial email essay event filing hearing indictment interview lawsuit lecture letter
    manifesto meeting memo message note op-ed podcast post press-release rally release remarks report ruling
    sermon speech statement summit testimony thread tweet tweets video vlog voicemail
""")
# The nouns that may follow an outlet's name: "Le Monde newspaper".
OUTLET_NOUNS: Final = _words("""
    affiliate agency broadcaster channel daily magazine network news newspaper outlet paper program programme
    radio service show site station television tv website weekly
""")
PRESS: Final = _words("journalists reporters")

# ---------------------------------------------------------------- stance

# Adjectives that give somebody's feeling or belief without a verb of saying: "is not surprised by".
STANCES: Final = _words("""
    adamant afraid alarmed angry annoyed appalled ashamed certain concerned confident content convinced
    delighted devastated disappointed dismayed dissatisfied doubtful encouraged enthusiastic excited frustrated
    furious glad grateful happy hopeful horrified impressed optimistic outraged pessimistic pleased proud
    puzzled relieved sad saddened satisfied sceptical shocked skeptical sorry stunned sure surprised thrilled
    unconvinced unhappy unimpressed unmoved unsure unsurprised upset wary worried
""")
