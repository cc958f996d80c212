/**
 * 2,048 short English words that are easy to say and to hear apart: those of BIP-39's English list (Marek Palatinus
 * and others, MIT licence), with garden and kitchen words in place of unpleasant, American and equal-sounding ones.
 * The order is part of the format: two laptops must read the same words out of one request.
 */
export const easyWords: readonly string[] = `
ability able about above absent absorb abstract access account achieve acorn acoustic acquire
across act action actor actress actual adapt add adder address adjust admit adult advance advice
aerobic afford afraid again age agent agree ahead aim air airport alarm album alert all alley
almanac almost alone alpha alter always amateur amazing among amused analyst anchor ancient
anemone angle angler animal ankle announce annual another answer antenna antique anvil any apart
apology appear apple approve apricot april apron arcade arch archer arctic area arena arm
armchair armed armor army around arrange arrive arrow art artefact artist artwork ask aspect
asset assist assume aster athlete atlas atom attend attic attitude attract auction audit august
aunt author auto autumn avenue average avocado avoid awake aware away awesome axis baby bacon
badge bag bagpipe baker balance balcony ball ballad balloon balsam bamboo banana banner bar
barber bargain barley barn barrel barrow base basic basil basket battle bayleaf beach bead bean
beauty beaver bedroom bedside beech beef beetle begin behind believe bellows belt bench benefit
berry best better bicycle bike biology birch bird birth biscuit black blade blanket blast bless
blossom blouse blue bluebell bluebird blur blush board boat bobbin body boil bone bonfire bonnet
bonus book bookcase bookshop boost border borrow boss bottom bouquet box boy bracket brain
bramble brand brass brave bread breeze briar brick bridge bridle bright bring brisk broccoli
brook broom brown brush bubble bucket buddy budget buffalo bugle build bulb bulk bundle bunting
bus business busy butter button buyer cabbage cabin cabinet cable cactus cage cake calendar calm
camel camera camp can canal cancel candle candy canoe canopy canvas canyon capable capital
captain car caramel caravan carbon card cardigan cargo carpet carry cart case cash cashew castle
casual cat catch category cattle cauldron cause caution cave cavern cedar ceiling celery cellar
cello cement census century cereal certain chair chalk champion change chapel chapter charcoal
charge chase chat cheap check cheese chef cherry chest chestnut chicken chief child chimes
chimney chisel choice choir choose chorus chuckle cider cinnamon circle citizen city civil claim
clap clarify clarinet claw clay clean clerk clever click client cliff climb clinic clip cloak
clock close cloth cloud clover clown club clump cluster clutch coach coast cobbler cobweb
cockerel coconut code coffee coil coin colander collect combine come comfort comic common
company compass concert conduct confirm congress connect consider control convince cook cookbook
cool copper copse copy coral core corner correct cost cottage cotton couch country couple course
cousin cover cowslip crack craft crane crawl crayon crazy cream credit creek cress crew cricket
crisp critic crocus crop cross crowd crown crucial cruise crumble crumpet crunch crush crystal
cube cuckoo cucumber culture cup cupboard curious curlew currant current curtain curve cushion
custom cute cutlery cycle cygnet cymbal dad daffodil dahlia daisy damp dance daring daughter
dawn day deal debate decade december decide decorate decrease deer define defy degree delay
deliver demand demise denial dentist depart depend deposit depth deputy derive describe desert
design desk detail detect develop device devote dewdrop diagram dial diamond diary dice diet
differ digital dignity dinner dinosaur direct dirt disagree discover dish display distance
divert divide doctor document dog doll dolphin domain donate donkey donor door doorbell doormat
dormouse dose double dove draft dragon drama drastic draw drawer dream dress drift drill drink
drip drive drop drum drummer dry duck duckling dumpling dune during dust dutch duty dynamic
eager eagle early earn earth easel easily east easy echo ecology economy edge edit educate
effort egg eight either elbow elder electric elegant element elephant elite elm else embark
ember embody embrace emerald emerge emotion employ empower empty enable enact end endless
endorse enemy energy enforce engage engine enhance enjoy enlist enough enrich ensure enter
entire entry envelope episode equal equip era erase erode erosion error erupt escape essay
essence estate eternal ethics evidence evoke evolve exact example excess exchange excite exclude
excuse execute exercise exhaust exhibit exist exit exotic expand expect explain expose express
extend extra eye eyebrow fabric face faculty fade faint faith falcon fall false fame family
famous fan fancy fantasy farm farmer fashion father feather feature february federal fee feed
feel fence fennel fern ferry festival fetch few fiction fiddle fiddler field figure file film
filter final find fine finger finish firefly firm first fish fisher fit fitness fix flag flagon
flame flannel flash flat flee flight flip float flock floor flower fluid flush flute fly foal
foam focus fog fold follow food foot footpath force forest forge forget fork fortune forum
forward fossil foster found fox fragile frame freckle frequent fresh friend fringe frog front
frost frown frozen fruit fuel fun funny furnace furrow future gadget gain galaxy gallery game
gander gap garage garden garland garlic garment gasp gate gather gauge gaze gazebo general
genius genre gentle genuine gesture gherkin giant gift giggle ginger gingham giraffe girl give
glad glance glare glass glide glimpse globe gloom glory glove glow glue goat goblet goddess gold
good goose gorilla gosling gospel govern gown grab grace grain granary granite grant grape grass
gravel gravity great green grid griddle grit grocery group grow grunt guard guess guide guilt
guitar habit hair half hammer hammock hamster hand handbag handle happy hard harness harp
harvest hat have hawk hazel head health heart heather heavy hedge hedgehog height hello helmet
help hen hero heron hidden high hill hinge hint hip hire history hobby hockey hold hole holiday
hollow home honey hood hope horn hornet horse hospital host hotel hour hover hub huge human
humble hundred hungry hunt hurdle hurry husband hybrid ice icicle icon idea identify igloo
ignore image imitate immense immune impact impose improve impulse inch include income increase
index indicate indoor industry infant inform inhale inherit initial inject inner innocent input
inquiry insect inside inspire install intact interest into invest invite involve iris iron
island isolate issue item ivory jackdaw jacket jaguar jar jasmine jazz jeans jelly jewel jigsaw
job join joke journey joy juice jump jumper jungle junior juniper just kangaroo keen keep kernel
kestrel ketchup kettle key kick kid kilt kind kingdom kiss kit kitchen kite kitten kiwi knee
knock know lab label lace ladder ladle lady lake lamp language lantern laptop larch large lark
later latin lattice laugh laundry laurel lava law lawn layer lazy leader leaf learn leather
leave lecture leek left leg legal legend leisure lemon lend length lens leopard lesson letter
lettuce level liberty library license life lift light like lilac limb limit linen link lintel
lion liquid list little live lizard load loan lobby lobster local lock locket logic long loop
lottery lounge love loyal lucky luggage lumber lunar lunch lupin luxury lyrics machine magic
magnet magpie maid mail main major make mallard mallet mammal man manage mandate mango mansion
mantel manual maple marble march margin marine market marriage marrow mask mass master match
material math matrix matter maximum maze meadow mean measure meat mechanic medal media melody
melon melt member memory mention menu mercy merge merit merry mesh message metal method middle
midnight milk mill million mimic mind minimum minnow minor mint minute miracle mirror miss
mitten mix mixed mixture mobile model modify mole moment monitor monkey month moon moral more
morning mosaic mosquito moss moth mother motion motor mountain mouse move movie much muffin mule
multiply muscle museum mushroom music must mustard mutual myself mystery name napkin narrow
nation nature near nectar need needle neglect neither nerve nest net network neutral never news
newt next nice night noble noise noodle normal north nose notable note nothing notice novel now
number nurse nutmeg oak oatcake object oblige oboe observe obtain obvious occur ocean october
off offer office often oil old olive olympic once one onion online only onyx open opera opinion
option orange orbit orchard orchid order ordinary organ orient original ostrich other otter
outdoor outer output outside oval oven over own owner oxen oxygen oyster paddle paddock page
pair palace palm panda panel pansy panther paper parade parcel parent park parrot parsley
parsnip party pass pastry pasture patch path patient patrol pattern pause pave payment peace
pear pebble pelican pen penalty pencil pendant peony people pepper perfect permit person pet
petal pewter phone photo phrase physical piano pickle picnic picture pig pillow pilot pink
pioneer pipe pitch pizza place planet plaster plastic plate play please pledge pluck plug plum
plunge poem poet point polar pole pond pony pool poplar poppy popular portion position possible
post potato pottery powder power practice praise predict prefer prepare present pretty prevent
price pride primary print priority private prize problem process produce profit program project
promote proof property prosper protect proud provide public pudding puffin pull pulse pumpkin
pupil puppy purchase purity purpose purse push put puzzle pyramid quality quantum quarry quarter
question quick quill quilt quit quiver quiz quote rabbit race rack radar radio radish rail rain
rainbow raise raisin rally rambler ramp ranch random range rapid rare rate rather raven raw
razor ready real reason rebuild recall receive recipe record recycle reduce reed reflect reform
region regular relax release rely remain remember remind remove render renew rent reopen repair
repeat replace report require rescue resemble resource response result retire retreat return
reunion reveal review reward rhythm ribbon rice rich ride ridge right rigid ring ripple risk
rival river road roast robin robust rocket romance roof room rose rotate round route rowan royal
rule run runway rural saddle safe saffron sail salad salmon salon salt salute same sample sand
sapling satchel satisfy sauce saucer sausage save say scale scallop scan scarf scatter scene
scheme school science scissors scout scrap screen script scrub sea seagull search seaside season
seat second secret section security seed seek segment select seminar senior sense sentence
series service session settle setup seven shadow shallow share shed shell shield shift shine
shingle ship shiver shoe shoot shop short shoulder shrug shuffle shutter side sight sign silent
silk silly silver similar simple since sing siren situate six size skate sketch ski skill
skylark sledge sleep slender slice slide slim slipper slot small smart smile smooth snack snap
sniff snow snowman soap social sock soda soft solar solid solution solve someone song soon sort
soul sound soup south space spare sparrow spatial speak special speed spell sphere spice spike
spin spinach spindle spirit split spoil sponsor spoon sport spot spray spread spring spruce
square squash squeeze squirrel stable stadium staff stage stairs stamp stand start state stay
steak stem step stereo stick stock stone stool story stove strategy stream street strike strong
student style subject submit success such sudden sugar suggest suit summer sun sundial sunny
sunrise sunset super supply supreme sure surface surge surprise surround survey sustain swallow
swap sweet swift swim swing switch sword symbol system table tackle tadpole tag tail talent talk
tank tape target tartan task taste taxi teacake teach teacup team teapot tell ten tenant tennis
tent term test text thank that thatch theory they thimble thing thistle thought three thrive
throw thrush thunder thyme ticket tide tiger timber time tiny tip tired tissue title toast today
toddler toffee together token tomato tomorrow tone tongue tonight tool tooth top topic torch
tortoise total tourist toward tower town toy track tractor trade traffic train transfer travel
tray treacle treat tree treetop trellis trend trial tribe trim trip trophy trout trowel truck
true truly trumpet trust truth try tube tuition tulip tuna tunic tunnel turn turnip turret
turtle tweed twelve twenty twice twig twin twist two type typical umbrella umpire unable unaware
uncover under undo unfair unfold unhappy unicorn uniform unique unit universe unknown unlock
until unusual unveil update upgrade uphold upon upper urban urge usage use used useful usual
utility vacant vague valid valley valve van vanish various vast vehicle velvet vendor venture
venue veranda verify version very vessel vibrant vicar victory video view village vintage viola
violet violin virtual visa visit visual vital vivid vocal voice volcano volume vote voyage
waffle wagtail wait walk wall wallet walnut want warbler warm wash water wave way wealth weasel
weather web wedding weekend welcome west wet whale wharf what wheat wheel when whisper whistle
wicker wide width wife will willow win window wine wing wink winner winter wire wisdom wise wish
witness woman wonder wood wool word work world wrap wren wrist yard yarn year yellow yew yoghurt
you young youth zebra zero zither zoo
`
  .trim()
  .split(/\s+/);
